// swift-tools-version: 6.2
import PackageDescription

/// One table: every target, what it may import, and where its embedded data lies. Arrows point down only;
/// `make build` passes `--explicit-target-dependency-import-check error`, which makes them real.
let stages: [Target.Dependency] = ["ArticleCleaning", "TimeNormalization", "EntityRecognition", "EventExtraction"]

let targets: [Target] = [
    // The engine: knows no news.
    .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLinux"),
    .target(name: "HTTPWire"),
    .target(name: "HTTPServer", dependencies: ["HTTPWire", "CLinux", "COpenSSL"]),
    .target(name: "HTTPRouting", dependencies: ["HTTPWire", "COpenSSL", "CZlib"]),

    // The extraction: knows no HTTP. The four stages are siblings and never import each other.
    .target(name: "NewsModel"),
    .target(name: "KoreanText", dependencies: ["NewsModel"], resources: [.embedInCode("Lexicon")]),
    .target(name: "ArticleCleaning", dependencies: ["KoreanText", "NewsModel"], resources: [.embedInCode("Lexicon")]),
    .target(
        name: "TimeNormalization", dependencies: ["KoreanText", "NewsModel"], resources: [.embedInCode("Lexicon")]),
    .target(name: "CNameModel", exclude: ["names.model"]),
    .target(
        name: "EntityRecognition", dependencies: ["KoreanText", "NewsModel", "CNameModel"],
        resources: [.embedInCode("Lexicon")]),
    .target(name: "EventExtraction", dependencies: ["KoreanText", "NewsModel"], resources: [.embedInCode("Lexicon")]),
    .target(name: "NewsPipeline", dependencies: stages + ["KoreanText", "NewsModel"]),
    .target(
        name: "NewsStore", dependencies: ["NewsPipeline", "EventExtraction", "KoreanText", "NewsModel", "CZlib"]),

    // Where the two meet.
    .target(name: "NewsAPI", dependencies: ["HTTPRouting", "HTTPWire", "NewsStore", "NewsPipeline", "NewsModel"]),
    .executableTarget(
        name: "sillok",
        dependencies: [
            "NewsAPI", "NewsStore", "NewsPipeline", "NewsModel", "HTTPServer", "HTTPRouting", "HTTPWire", "CLinux",
        ]),

    // What `make bench` runs beside the server itself.
    .executableTarget(
        name: "EngineBenchmark", dependencies: ["HTTPServer", "HTTPWire"], path: "Tests/Benchmarks/Engine"),
    .executableTarget(
        name: "AnalysisBenchmark",
        dependencies: ["NewsPipeline", "NewsStore", "TimeNormalization", "KoreanText", "NewsModel"],
        path: "Tests/Benchmarks/Analysis"),

    // Measures the time stage on files that are not part of the project: `make evaluate-time FILE=…`.
    .executableTarget(
        name: "TimeEvaluation", dependencies: ["TimeNormalization", "KoreanText", "NewsModel"],
        path: "Tests/Evaluation/Time"),

    // Trains the model of names and measures it, on files that are not part of the project: `make train`,
    // `make evaluate-ner FILE=…`.
    .target(
        name: "TaggedSentences", dependencies: ["EntityRecognition", "KoreanText", "NewsModel"],
        path: "Tests/Evaluation/Sentences"),
    .executableTarget(
        name: "NameTraining", dependencies: ["EntityRecognition", "TaggedSentences"], path: "Tests/Training",
        exclude: ["list-names"]),
    .executableTarget(
        name: "NameEvaluation", dependencies: ["EntityRecognition", "TaggedSentences", "KoreanText", "NewsModel"],
        path: "Tests/Evaluation/Names"),

    // Measures the whole pipeline on annotated articles: `make evaluate-articles FOLDER=…`.
    .target(
        name: "AnnotatedArticles", dependencies: ["NewsPipeline", "NewsStore", "NewsModel"],
        path: "Tests/Evaluation/Annotations"),
    .executableTarget(
        name: "ArticleEvaluation", dependencies: ["AnnotatedArticles", "NewsPipeline", "NewsStore", "NewsModel"],
        path: "Tests/Evaluation/Articles"),

    // Tests, one per target, and the helpers they share.
    .target(name: "TestSupport", dependencies: ["NewsModel", "COpenSSL"], path: "Tests/TestSupport"),
    .testTarget(name: "HTTPWireTests", dependencies: ["HTTPWire", "TestSupport"]),
    .testTarget(name: "HTTPServerTests", dependencies: ["HTTPServer", "HTTPWire", "COpenSSL", "TestSupport"]),
    .testTarget(name: "HTTPRoutingTests", dependencies: ["HTTPRouting", "HTTPWire", "TestSupport"]),
    .testTarget(name: "NewsModelTests", dependencies: ["NewsModel", "TestSupport"]),
    .testTarget(name: "KoreanTextTests", dependencies: ["KoreanText", "NewsModel", "TestSupport"]),
    .testTarget(
        name: "ArticleCleaningTests", dependencies: ["ArticleCleaning", "KoreanText", "NewsModel", "TestSupport"],
        exclude: ["Documents"]),
    .testTarget(
        name: "TimeNormalizationTests", dependencies: ["TimeNormalization", "KoreanText", "NewsModel", "TestSupport"],
        exclude: ["Corpus"]),
    .testTarget(
        name: "EntityRecognitionTests", dependencies: ["EntityRecognition", "KoreanText", "NewsModel", "TestSupport"]),
    .testTarget(
        name: "EventExtractionTests",
        dependencies: ["EventExtraction", "NewsPipeline", "KoreanText", "NewsModel", "TestSupport"]),
    .testTarget(
        name: "NewsPipelineTests",
        dependencies: [
            "NewsPipeline", "NewsStore", "NewsAPI", "NewsModel", "EntityRecognition", "TaggedSentences",
            "AnnotatedArticles", "TestSupport",
        ],
        exclude: ["Goldens", "Articles", "HeldOutArticles"]),
    .testTarget(
        name: "NewsStoreTests", dependencies: ["NewsStore", "NewsPipeline", "NewsModel", "CZlib", "TestSupport"]),
    .testTarget(
        name: "NewsAPITests",
        dependencies: [
            "NewsAPI", "NewsStore", "NewsPipeline", "NewsModel", "HTTPServer", "HTTPRouting", "HTTPWire", "TestSupport",
        ]),
    .testTarget(name: "SillokTests", dependencies: ["sillok", "HTTPServer", "HTTPWire", "TestSupport"]),
]

for target in targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}

let package = Package(
    name: "sillok",
    products: [.executable(name: "sillok", targets: ["sillok"])],
    targets: targets,
    swiftLanguageModes: [.v6])
