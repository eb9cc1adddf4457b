/// News agencies under the name the chronicle uses.
enum Agencies {
    static func name(_ written: String) -> String {
        switch written {
        case "YONHAP", "Yonhap": "연합뉴스"
        case "NEWSIS": "뉴시스"
        case "News1": "뉴스1"
        default: written
        }
    }
}
