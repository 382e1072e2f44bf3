package org.lede.evidence;

/** The first article's five paragraphs, word for word, as the tests of this package read them. */
final class NigerArticle {

    static final String TITLE = "Niger and the United States talk about a new military agreement";

    static final String TEXT = """
            The United States is in the process of negotiating a new military agreement with Niger, despite the \
            country’s recent junta ruling that American presence was no longer justified. Niger is a crucial \
            U.S. military outpost in the Sahel region, which is facing increasing threats from Islamic \
            militants. The U.S. is actively working on options for a revised deal that would allow it to \
            maintain its presence in the country, which plays an important role in U.S. military operations in \
            Africa.

            The decision to revise the agreement comes after tensions between Niger and Western countries \
            escalated when mutinous soldiers overthrew the democratically elected president in July. The junta \
            has since ordered French forces to leave and turned to Russia for security assistance. This has \
            raised concerns among U.S. officials about their continued presence in Niger, as they face \
            limitations due to U.S. laws restricting military support and aid to countries experiencing military \
            coups.

            The revised military agreement aims to find a formula that addresses the interests and concerns of \
            both the U.S. and Niger, as maintaining a U.S. presence in the country is essential for the safety \
            of troops and the ability to protect and evacuate military and diplomatic staff in the region. The \
            U.S. has invested heavily in training Niger’s military and establishing military and intelligence \
            infrastructure in the country, making disengagement a complicated process.

            Local activists in Niger, such as Insa Garba Saidou, have stated that the country is open to working \
            with other countries, including the U.S., but emphasized the need for fair and respectful relations \
            that prioritize the interests of the people of Niger. Some experts have suggested that the U.S. \
            should find a new mode of engagement in the region, moving away from failed counterterrorism \
            cooperation models of the past decade and focusing on accountability and human rights issues in the \
            Sahel region.

            The U.S. delegation has been engaging with transition authorities in Niger to discuss the next steps \
            in their military cooperation. While the junta has expressed a desire for a different model of \
            cooperation with the U.S., the specific terms of the revised agreement are still under discussion. \
            It remains to be seen if the junta will be receptive to the new terms proposed by the U.S., which \
            are crucial for both parties to ensure their respective interests are addressed and maintained in a \
            mutually beneficial agreement.""";

    private NigerArticle() {}

    static ArticleText text() {
        return ArticleText.of(TEXT);
    }

    static EvidenceGate gate() {
        return new EvidenceGate(text(), TITLE, "en");
    }
}
