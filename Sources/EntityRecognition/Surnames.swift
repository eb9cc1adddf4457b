import KoreanText

/// Korean surnames (통계청, 인구주택총조사 2015: those of more than about a thousand bearers that newspapers meet).
package enum Surnames {
    private static let common = SyllableSet("김이박최정강조윤장임한오서신권황안송류유홍".unicodeScalars)
    private static let others = SyllableSet(
        "전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태피감음빈온호라나두시"
            .unicodeScalars)
    /// Both syllables in one number.
    private static let double: Set<UInt64> = Set(
        ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방"].map { name in
            name.unicodeScalars.reduce(0) { $0 << 21 | UInt64($1.value) }
        })
    /// Surnames that are also a word before a title: 이 장관 (this), 전 장관 (former), 고 회장 (the late).
    private static let words = SyllableSet("이전현신고한주양부정여구본총각제모동원시".unicodeScalars)

    /// How much a first syllable speaks for a name, in tenths of a natural logarithm; nil for what is no surname.
    package static func weight(_ scalar: Unicode.Scalar) -> Int? {
        common.contains(scalar) ? 8 : others.contains(scalar) ? -8 : nil
    }

    static func isDouble(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        double.contains(UInt64(first.value) << 21 | UInt64(second.value))
    }

    static func isAlsoWord(_ scalar: Unicode.Scalar) -> Bool { words.contains(scalar) }
}
