package org.lede.database;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.lede.shared.Json;

/** How JSONB columns are written and read: as plain trees, by Lede's own rules, whatever the REST layer is set to. */
@JsonFormat
@PersistenceUnitExtension
public class JsonbFormat implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        return type.getJavaTypeClass().cast(Json.read(json.toString()));
    }

    @Override
    public <T> String toString(T tree, JavaType<T> type, WrapperOptions options) {
        return Json.write(tree);
    }
}
