package org.lede.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Stores the bytes of pictures, each once, however many articles show it. They are read for their own address alone, and not
 * by an entity. Each method runs in its caller's transaction.
 */
@ApplicationScoped
public class Images {

    private final Session session;

    Images(Session session) {
        this.session = session;
    }

    public Optional<byte[]> read(String name) {
        return session.createNativeQuery("select bytes from image where name = ?1", byte[].class)
                .addScalar("bytes", byte[].class)
                .setParameter(1, name)
                .uniqueResultOptional();
    }

    /**
     * Stores it before an article refers to it.
     *
     * @return how many rows were written
     */
    int store(@Nullable ImageFile image) {
        return image == null
                ? 0
                : session.createNativeQuery("insert into image (name, bytes) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, image.name())
                        .setParameter(2, image.bytes())
                        .executeUpdate();
    }

    /**
     * Deletes an image that an article has just let go of, unless another one shows it.
     *
     * @return how many rows were deleted
     */
    int deleteUnused(@Nullable LeadImage former) {
        if (former == null) {
            return 0;
        }
        session.flush();
        return session.createNativeQuery(
                        "delete from image where name = ?1 and not exists (select 1 from article where image_name = ?1)")
                .setParameter(1, former.name())
                .executeUpdate();
    }
}
