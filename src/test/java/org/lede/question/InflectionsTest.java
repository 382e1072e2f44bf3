package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Singular and plural are one word, whichever is typed; what only looks like a plural is another. */
class InflectionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | goose     | geese      | true
            en | soldier   | soldiers   | true
            en | glass     | glasss     | false
            en | box       | boxes      | true
            en | country   | countries  | true
            en | wolf      | wolves     | true
            en | knife     | knives     | true
            en | woman     | women      | true
            en | goat      | coats      | false
            en | ox        | oxs        | false
            fr | accord    | accords    | true
            fr | bateau    | bateaux    | true
            fr | cheval    | chevaux    | true
            fr | cheval    | chevals    | true
            fr | cheval    | chevaes    | false
            es | base      | bases      | true
            es | pais      | paises     | true
            es | juez      | jueces     | true
            es | juez      | juecos     | false
            pt | base      | bases      | true
            pt | mulher    | mulheres   | true
            pt | nacao     | nacoes     | true
            pt | nacao     | nacaes     | false
            it | ragazzo   | ragazzi    | true
            it | casa      | case       | true
            it | padre     | padri      | true
            it | casa      | casi       | false
            nl | vrouw     | vrouwen    | true
            nl | tafel     | tafels     | true
            nl | tafel     | tafele     | false
            tr | kitap     | kitaplar   | true
            tr | ev        | evler      | false
            tr | evi       | eviler     | true
            tr | kitap     | kitaplir   | false
            de | tag       | tage       | true
            de | frau      | frauen     | true
            de | name      | namen      | true
            de | auto      | autos      | true
            de | land      | landes     | true
            de | land      | landem     | false
            sv | bil       | bils       | false
            """)
    void pluralOfAWord_isThatWord(String language, String one, String other, boolean same) {
        assertThat(Inflections.areOneWord(one, other, language)).isEqualTo(same);
        assertThat(Inflections.areOneWord(other, one, language)).isEqualTo(same);
    }
}
