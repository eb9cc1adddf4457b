import NewsModel

/// The days the discourse has established so far.
struct Discourse: Sendable {
    /// The day of the report: the first that opens a reporting sentence, or one that is the reference day or the day before.
    var reportDay: PartialDate?
    /// The sentence that set it.
    var reportSentence = 0
    /// Whether something was told of the reference day itself: 1일 발표한 통계 in a report of the 1st. The day before, named
    /// after it, is then not the day of the report.
    var isOfReferenceDay = false
    /// The day the opening of the text names.
    var openingDay: PartialDate?
    /// The day the narrative stands at, the sentence that set it and the one that last spoke of it; plain where it was
    /// named without month, year or 지난.
    private(set) var narrative: (day: PartialDate, first: Int, sentence: Int, isAside: Bool, isPlain: Bool)?
    /// The day of the background named last (지난 5일 열린 회의에서는), and its sentence.
    var background: (day: PartialDate, sentence: Int)?
    /// The day named last, wherever it stood.
    var lastDay: (day: PartialDate, sentence: Int)?
    /// The last month or year named, for 같은 달 and 그해.
    var lastDate: PartialDate?
    /// The day read last, quoted or not, and where its expression ends: 성탄절 전날, 어제로부터 이틀 전.
    var latest: (date: PartialDate, end: Int)?
    /// The day named last in a quotation: what is said there is told from it.
    var quotedDay: (day: PartialDate, sentence: Int)?
    /// The clock time read last, which lends its half of the day: 오후 4시부터 5시까지.
    var clock: (part: DayPart?, hour: Int, minutes: Int, end: Int, sentence: Int)?
    /// The weekday placed last, which lends its week: 다음 주 수요일과 금요일.
    var weekday: (day: CivilDate, end: Int, sentence: Int)?
    /// What stands before in the same sentence and may lend its month or year.
    var neighbour: Neighbour?
    /// The same within a quotation, which lends to what is joined to it there alone: "20일부터 30일까지".
    var quotedNeighbour: Neighbour?

    typealias Neighbour = (date: PartialDate, end: Int, sentence: Int, hasYear: Bool, hasMonth: Bool)

    /// Moves the narrative to a day. One before the day of the report, or after the reference date, is an aside; where
    /// the calendar does not tell, one with a month, a year or 지난 beside a report that had none is.
    mutating func tell(_ day: PartialDate, sentence: Int, reference: PartialDate, isPlain: Bool) {
        var isAside = false
        if let report = reportDay?.civilDate, let day = day.civilDate {
            isAside = day < report || reference.civilDate.map { day > $0 && day != report } ?? false
        } else if let reportDay {
            isAside = !isPlain && day != reportDay
        }
        narrative = (day, sentence, sentence, isAside, isPlain)
    }

    /// 이날 was read as the day: an aside goes on, or ends where the report's day is meant.
    mutating func follow(_ day: PartialDate, sentence: Int) {
        guard let narrative, narrative.isAside else { return }
        if narrative.day == day {
            self.narrative?.sentence = sentence
        } else if day == reportDay {
            self.narrative = (day, sentence, sentence, false, true)
        }
    }

    /// The day that 이날 means, where no aside was told.
    func thisDay(sentence: Int, isSpeech: Bool, fallback: PartialDate) -> PartialDate {
        if let narrative {
            if narrative.sentence == sentence { return narrative.day }
            if !isSpeech, sentence - narrative.sentence <= 3 { return narrative.day }
        }
        return reportDay ?? narrative?.day ?? fallback
    }

    /// The day that 다음 날 and 같은 날 start from.
    func namedDay(sentence: Int, fallback: PartialDate) -> PartialDate {
        if let lastDay, sentence - lastDay.sentence <= 2 { return lastDay.day }
        return fallback
    }
}
