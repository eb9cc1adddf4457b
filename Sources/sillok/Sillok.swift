@main
struct Sillok {
    static func main() {}
}
