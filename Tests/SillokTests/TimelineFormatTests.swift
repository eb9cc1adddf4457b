import Foundation
import TestSupport
import Testing

@testable import sillok

/// Every format of the timeline, as those read it whom it is for.
@Suite(.serialized) struct TimelineFormatTests {
    private static let hasParsers = ForeignParser.has("feedparser", "geojson", "icalendar", "pyld")

    @Test(
        "A parser that is not ours reads each format, of the seeds and of none",
        .enabled(if: hasParsers, "python3-feedparser, -geojson, -icalendar or -pyld is not installed"))
    func foreignParsers() throws {
        let scratch = try Scratch()
        scratch.file(
            "articles/a.txt",
            "=루카셴코\\n 대통령이 23일 <소치>에서 \"푸틴\" 대통령과, 회담했다; 두 정상은 2019년 조약에 서명했다.\n지난해 8월 민스크에서 시위가 열렸다.")
        let folders = [
            (scratch.folder, ["&bom=true", "&type=inauguration&status=denied"]),
            (Program.root.appendingPathComponent("seeds"), ["&lang=en"]),
        ]
        for (folder, queries) in folders {
            let server = try RunningServer(seeds: folder)
            for format in ["timelinejs", "ics", "geojson", "csv", "jsonld", "atom", "jsonfeed"] {
                for rest in queries {
                    let answer = try server.ask("/v1/timeline?format=\(format)\(rest)")
                    #expect(answer.status == 200)
                    #expect(
                        try ForeignParser.problems("Timeline/validate", format, in: answer.text) == "",
                        "\(folder.path) \(format)\(rest)")
                }
            }
        }
    }
}
