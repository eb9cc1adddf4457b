import HTTPRouting

/// How a value looks as a JSON object: one table of members that both writes the object and documents it, so that answer
/// and OpenAPI document cannot drift apart.
struct Shape<Value>: Sendable {
    /// Its name among the components of the OpenAPI document.
    let name: String
    let about: String
    let fields: [Field<Value>]

    func write(_ value: Value, _ language: Language, to json: inout JSONWriter) {
        json.beginObject()
        for field in fields { field.write(value, language, &json) }
        json.endObject()
    }

    func encoded(_ value: Value, _ language: Language, capacity: Int = 512) -> [UInt8] {
        var json = JSONWriter(capacity: capacity)
        write(value, language, to: &json)
        return json.bytes
    }
}

/// One member of a shape. A member that is not required is left out where there is nothing to say; none is ever null.
struct Field<Value>: Sendable {
    let name: String
    let about: String
    let schema: Schema
    let isRequired: Bool
    /// Writes name and value, or nothing.
    let write: @Sendable (Value, Language, inout JSONWriter) -> Void

    init(
        _ name: String, _ about: String, _ schema: Schema, isRequired: Bool = true,
        write: @escaping @Sendable (Value, Language, inout JSONWriter) -> Void
    ) {
        self.name = name
        self.about = about
        self.schema = schema
        self.isRequired = isRequired
        self.write = write
    }

    /// A member whose value is written by `put`.
    private static func plain<Part>(
        _ name: String, _ about: String, _ schema: Schema, _ get: @escaping @Sendable (Value) -> Part,
        _ put: @escaping @Sendable (Part, Language, inout JSONWriter) -> Void
    ) -> Field {
        Field(name, about, schema) { value, language, json in
            json.key(name)
            put(get(value), language, &json)
        }
    }

    /// A member that is left out where `get` gives nil.
    private static func optional<Part>(
        _ name: String, _ about: String, _ schema: Schema, _ get: @escaping @Sendable (Value) -> Part?,
        _ put: @escaping @Sendable (Part, Language, inout JSONWriter) -> Void
    ) -> Field {
        Field(name, about, schema, isRequired: false) { value, language, json in
            guard let part = get(value) else { return }
            json.key(name)
            put(part, language, &json)
        }
    }
}

extension Field {
    static func text(
        _ name: String, _ about: String, format: String? = nil, _ get: @escaping @Sendable (Value) -> String
    ) -> Field {
        plain(name, about, .string(format: format), get) { $2.string($0) }
    }

    static func textIfAny(
        _ name: String, _ about: String, format: String? = nil, _ get: @escaping @Sendable (Value) -> String?
    ) -> Field {
        optional(name, about, .string(format: format), get) { $2.string($0) }
    }

    static func texts(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> [String]) -> Field {
        plain(name, about, .array(.string()), get) { texts, _, json in
            json.beginArray()
            for text in texts { json.string(text) }
            json.endArray()
        }
    }

    static func dictionaryIfAny(
        _ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> [String: String]?
    ) -> Field {
        optional(name, about, .dictionary, get) { texts, _, json in
            json.beginObject()
            for (key, text) in texts.sorted(by: { $0.key < $1.key }) { json.member(key, text) }
            json.endObject()
        }
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Choice
    ) -> Field {
        plain(name, about, .choice(Choice.allCases.map(\.rawValue)), get) { $2.string($0.rawValue) }
    }

    static func choiceIfAny<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Choice?
    ) -> Field {
        optional(name, about, .choice(Choice.allCases.map(\.rawValue)), get) { $2.string($0.rawValue) }
    }

    static func integer(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Int) -> Field {
        plain(name, about, .integer(minimum: 0), get) { $2.integer($0) }
    }

    static func integerIfAny(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Int?) -> Field {
        optional(name, about, .integer(minimum: 0), get) { $2.integer($0) }
    }

    static func number(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Double) -> Field {
        plain(name, about, .number, get) { $2.number($0) }
    }

    static func numberIfAny(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Double?) -> Field {
        optional(name, about, .number, get) { $2.number($0) }
    }

    static func boolean(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Bool) -> Field {
        plain(name, about, .boolean, get) { $2.boolean($0) }
    }

    static func object<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>, _ get: @escaping @Sendable (Value) -> Part
    ) -> Field {
        plain(name, about, .reference(shape.name), get) { shape.write($0, $1, to: &$2) }
    }

    static func objectIfAny<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>, _ get: @escaping @Sendable (Value) -> Part?
    ) -> Field {
        optional(name, about, .reference(shape.name), get) { shape.write($0, $1, to: &$2) }
    }

    static func list<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>, _ get: @escaping @Sendable (Value) -> [Part]
    ) -> Field {
        plain(name, about, .array(.reference(shape.name)), get) { parts, language, json in
            json.beginArray()
            for part in parts { shape.write(part, language, to: &json) }
            json.endArray()
        }
    }

    /// A list that is left out where it is empty.
    static func listIfAny<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>, _ get: @escaping @Sendable (Value) -> [Part]
    ) -> Field {
        optional(name, about, .array(.reference(shape.name)), { get($0).isEmpty ? nil : get($0) }) {
            parts, language, json in
            json.beginArray()
            for part in parts { shape.write(part, language, to: &json) }
            json.endArray()
        }
    }

    /// Objects encoded before, as a list.
    static func encodedList(
        _ name: String, _ about: String, of component: String, _ get: @escaping @Sendable (Value) -> [[UInt8]]
    ) -> Field {
        plain(name, about, .array(.reference(component)), get) { parts, _, json in
            json.beginArray()
            for part in parts { json.raw(part) }
            json.endArray()
        }
    }

    /// An object encoded before.
    static func encoded(
        _ name: String, _ about: String, of component: String, _ get: @escaping @Sendable (Value) -> [UInt8]
    ) -> Field {
        plain(name, about, .reference(component), get) { $2.raw($0) }
    }

    /// The same member of a larger value.
    func lifted<Whole>(_ part: @escaping @Sendable (Whole) -> Value) -> Field<Whole> {
        let write = self.write
        return Field<Whole>(name, about, schema, isRequired: isRequired) { write(part($0), $1, &$2) }
    }
}
