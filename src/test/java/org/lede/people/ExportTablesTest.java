package org.lede.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;

@LedeTest
class ExportTablesTest {

    @Inject
    Stored stored;

    @Test
    void export_readsEveryTableWithALearner() {
        List<String> tables = stored.list("select table_name from information_schema.columns"
                + " join information_schema.tables using (table_schema, table_name)"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'learner_id'");

        assertThat(tables)
                .contains("answer", "identity", "session")
                .allSatisfy(table -> assertThat(Export.PARTS.values())
                        .as(table)
                        .anyMatch(query -> Pattern.compile("\\bfrom " + table + "\\b")
                                .matcher(query)
                                .find()));
    }
}
