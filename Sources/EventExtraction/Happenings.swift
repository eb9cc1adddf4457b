/// Verbs that say of the noun behind them that it takes place: 22일 |열린| 회담, 지난달 7일 |개시된| 재판.
enum Happenings {
    static let verbs: Set<String> = [
        "열리", "나오", "치러지", "개최", "진행", "실시", "개시", "시작", "벌어지", "일어나", "발생", "터지", "이뤄지",
    ]
}
