import NewsModel

extension Knowledge {
    /// A small knowledge base as an editor would write it.
    static let editors: [Entity] = [
        person("putin", "블라디미르 푸틴", "Vladimir Putin", ["푸틴"], "러시아 대통령", "russia"),
        person("lukashenko", "알렉산드르 루카셴코", "Alexander Lukashenko", ["루카셴코"], "벨라루스 대통령", "belarus"),
        person("medvedev", "드미트리 메드베데프", "Dmitry Medvedev", ["메드베데프"], "러시아 전 대통령", "russia"),
        person("xi-jinping", "시진핑", "Xi Jinping", [], "중국 국가주석", "china"),
        person("moon-jae-in", "문재인", "Moon Jae-in", [], "대한민국 대통령", "south-korea"),
        person("kim-jong-un", "김정은", "Kim Jong Un", [], "북한 국무위원장", "north-korea"),
        person("obama", "버락 오바마", "Barack Obama", ["오바마"], "미국 대통령", "us"),
        organization("cis", "독립국가연합", "Commonwealth of Independent States", ["CIS"], nil),
        organization("union-state", "연합국가", "Union State", [], nil),
        organization("belarus-presidential-office", "벨라루스 대통령실", "Presidential Office of Belarus", [], "belarus"),
    ]

    private static func person(
        _ id: String, _ korean: String, _ english: String, _ aliases: [String], _ description: String, _ country: String
    ) -> Entity {
        Entity(
            id: id, type: .person, labels: Labels(ko: korean, en: english), aliases: aliases,
            description: Labels(ko: description), country: country, origin: .knowledge)
    }

    private static func organization(
        _ id: String, _ korean: String, _ english: String, _ aliases: [String], _ country: String?
    ) -> Entity {
        Entity(
            id: id, type: .organization, labels: Labels(ko: korean, en: english), aliases: aliases, country: country,
            origin: .knowledge)
    }
}
