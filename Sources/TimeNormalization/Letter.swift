/// Tells the code points that words are made of from those that part them.
enum Letter {
    @inline(__always)
    static func isPart(ofWord scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAC00...0xD7A3, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF, 0xC0...0x24F: true
        default: false
        }
    }
}
