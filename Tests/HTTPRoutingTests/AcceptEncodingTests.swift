import HTTPWire
import Testing

@testable import HTTPRouting

@Suite struct AcceptEncodingTests {
    /// Field values, one for each line of the field → what is sent; nil is 406.
    static let table: [(lines: [String], coding: ContentCoding?)] = [
        ([], .identity),
        ([""], .identity),
        (["gzip"], .gzip),
        (["x-gzip"], .gzip),
        (["GZip"], .gzip),
        (["gzip, deflate, br"], .gzip),
        (["gzip,deflate,br;q=1.0"], .gzip),
        (["br, deflate"], .identity),
        (["deflate;q=1, gzip;q=0.5"], .gzip),
        (["gzip;q=0.5"], .gzip),
        (["gzip;q=0.001"], .gzip),
        (["gzip ; q=0.5"], .gzip),
        (["gzip;\tQ=0.5"], .gzip),
        (["gzip;q=0"], .identity),
        (["gzip;q=0.0"], .identity),
        (["gzip;q=0.000"], .identity),
        (["gzip;q=0, *"], .identity),
        (["gzip;q=0.5, identity;q=0.5"], .gzip),
        (["gzip;q=0.5, identity"], .identity),
        (["identity, gzip;q=0.9"], .identity),
        (["identity;q=0.4, *;q=0.5"], .gzip),
        (["identity;q=0.6, *;q=0.5"], .identity),
        (["*"], .gzip),
        (["*;q=0"], nil),
        (["*;q=0, identity"], .identity),
        (["*;q=0, gzip"], .gzip),
        (["identity;q=0"], nil),
        (["identity;q=0, br"], nil),
        (["identity;q=0, gzip"], .gzip),
        (["identity;q=0, *;q=0.1"], .gzip),
        (["gzip;q=0, identity;q=0"], nil),
        (["br", "gzip"], .gzip),
        (["gzip", "identity;q=0"], .gzip),
        ([", gzip ,,"], .gzip),
        // Against the grammar: as if nothing had been said.
        (["gzip;q=1.1"], .identity),
        (["gzip;q=0.1234"], .identity),
        (["gzip;q=-1"], .identity),
        (["gzip;q="], .identity),
        (["gzip;q=a"], .identity),
        (["gzip;q=.5"], .identity),
        (["gzip;"], .identity),
        (["gzip;level=9"], .identity),
        (["gzip q=1"], .identity),
        (["gzip;q=0.5;q=1"], .identity),
        (["(gzip)"], .identity),
        (["gzip\u{e9}"], .identity),
        (["identity;q=0, ;"], .identity),
        (["gzipp"], .identity),
        (["gzi"], .identity),
    ]

    @Test(arguments: table.indices) func theFieldDecidesTheCoding(_ row: Int) {
        var fields = Fields()
        for line in Self.table[row].lines { fields.append("Accept-Encoding", line) }
        #expect(AcceptEncoding(fields).preferred == Self.table[row].coding, "\(Self.table[row].lines)")
    }
}
