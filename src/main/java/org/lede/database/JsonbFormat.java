package org.lede.database;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.lede.shared.Json;

/** Reads and writes JSONB columns as plain trees, whatever the settings of the REST layer. */
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
