import KoreanText
import NewsModel

/// Finds the roles around a trigger by walking from it to the left: Korean puts the verb last.
///
/// In the trigger's own clause every particle counts. Behind a connected predicate (진압하고 | 체포해) only the shared
/// subject and place do, inside or behind a relative clause only the topic.
struct RoleFinder {
    let document: Document
    let clause: Clause

    /// What lies between an argument and the trigger.
    private enum Zone { case own, quoted, shared, loose, relative }

    /// No argument stands farther from its verb, in arguments.
    private static let reach = 24

    func roles(of match: TriggerMatch) -> Roles {
        var roles = Roles()
        if case .predicate(let index) = match.form { roles.isReported = isReported(index) }
        collect(before: match.span, into: &roles)
        // No topic took the place: the subject of the clause before is shared after all.
        if roles.subjects.isEmpty { roles.subjects = roles.looseSubjects }
        if roles.subjects.isEmpty, let outer = roles.outerSubject ?? farSubject(of: match, roles) {
            roles.subjects = [outer]
        }
        // 논란은 한나라당이 3일 [길을 터 주는] 법안을 제출하면서: the topic is a thing, and somebody acts.
        if let outer = roles.outerSubject, outer.isAgent, let topic = roles.subjects.last, topic.kind == .other,
            topic.isTopic, topic.end <= outer.span.start
        {
            roles.subjects = [outer]
        }
        switch match.form {
        case .predicate(let index):
            if let last = CleftReader(document: document, clause: clause).lastOccasion(of: index) {
                let named = clause.arguments.filter { last.contains($0.span) && !$0.entities.isEmpty }
                if !named.isEmpty { roles.subjects = named }
            }
            if roles.subjects.isEmpty || !roles.hasOwnSubject || isModifying(index, roles) {
                addHead(of: index, to: &roles)
            }
        case .noun(let governor?, let grammaticalCase):
            // The event is the object or setting; its verb's subject acts: 두 정상이 … 통화에서 논의했다.
            if grammaticalCase != .subject, grammaticalCase != .topic, roles.subjects.isEmpty || !roles.hasOwnSubject {
                addHead(of: governor, to: &roles)
            }
            collectBetween(match.span.end, clause.predicates[governor].span.start, into: &roles)
        default: break
        }
        return roles
    }

    /// 711명이 사망했다고, 8명이 숨진 것으로, 넘어왔고 … 침범했다고: the topic is who says so.
    private func isReported(_ index: Int) -> Bool {
        let predicate = clause.predicates[clause.chainEnd(from: index)]
        return predicate.link.isReported
            || predicate.link == .adnominal && document.text.holds(word: " 것으로", at: predicate.end)
    }

    private func collect(before span: Span, into roles: inout Roles) {
        let position = span.start
        var zone = Zone.own
        var predicate = clause.predicates.lastIndex { $0.end <= position } ?? -1
        var index = clause.arguments.lastIndex { $0.span.start < position && $0.end <= position } ?? -1
        let nearest = index
        while index >= 0, nearest - index < Self.reach {
            let argument = clause.arguments[index]
            while predicate >= 0, clause.predicates[predicate].span.start >= argument.end {
                let crossed = clause.predicates[predicate]
                if !clause.isApart(crossed.span, from: span) { zone = next(zone, crossed) }
                predicate -= 1
            }
            if !clause.isApart(argument.span, from: span), !isSource(argument) { add(argument, zone, to: &roles) }
            index -= 1
        }
    }

    private func next(_ zone: Zone, _ predicate: Predicate) -> Zone {
        if zone == .relative { return .relative }
        if predicate.link.isAdnominal { return isHolding(predicate) ? .shared : .relative }
        if zone == .quoted || predicate.link.isReported && zone == .own { return .quoted }
        return zone == .loose || predicate.link.isLoose ? .loose : .shared
    }

    /// 소치에서 열린 회담에서: where the occasion is held is where it happens.
    private func isHolding(_ predicate: Predicate) -> Bool {
        guard predicate.hasNoun else { return LemmaTable.shared.stem(of: predicate.verb) == "열리" }
        let noun = document.text[predicate.noun]
        return noun == "개최" || noun == "진행"
    }

    private func add(_ argument: Argument, _ zone: Zone, to roles: inout Roles) {
        if isBystander(argument, zone) { roles.bystanders.append(argument) }
        if isBetween(argument), zone == .own {
            roles.counterparts.append(argument)
            return
        }
        switch argument.grammaticalCase {
        case .subject, .topic, .additive:
            addSubject(argument, zone, to: &roles)
        case .object where zone == .own: roles.objects.append(argument)
        case .object where zone == .shared && (argument.kind == .person || argument.kind == .organization):
            roles.sharedObjects.append(argument)
        case .dative where zone == .own: roles.datives.append(argument)
        case .comitative where zone == .own: roles.counterparts.append(argument)
        // To whom it was said stands before what was said: 회담에서 … 제공하겠다고 약속했다.
        case .dative where zone == .quoted, .comitative where zone == .quoted: roles.addressees.append(argument)
        case .goal, .instrument, .limit:
            if zone == .own { roles.goals.append(argument) }
            if zone == .quoted, argument.grammaticalCase == .goal { roles.addressees.append(argument) }
        case .locative:
            if argument.isSite {
                if zone != .relative {
                    roles.locations.append(argument)
                } else {
                    roles.relativeLocations.append(argument)
                }
            } else if argument.kind == .organization || argument.kind == .authority, roles.subjects.isEmpty,
                zone == .own
            {
                roles.locations.append(argument)
            } else if zone != .relative || argument.isTopic {
                roles.locations.append(argument)
            } else {
                roles.relativeLocations.append(argument)
            }
        case .genitive, nil:
            if zone == .own { roles.modifiers.append(argument) }
            addOwner(argument, zone, to: &roles)
        default: break
        }
    }

    /// 통신에 따르면, 통신 등에 의하면: who says so takes no part.
    private func isSource(_ argument: Argument) -> Bool {
        document.text.holds(word: " 따르면", at: argument.end) || document.text.holds(word: " 의하면", at: argument.end)
    }

    private func isBystander(_ argument: Argument, _ zone: Zone) -> Bool {
        guard argument.kind == .person || argument.kind == .organization else { return false }
        switch argument.grammaticalCase {
        case nil, .genitive: return zone == .own && argument.headCase == nil
        case .object: return zone != .own && zone != .loose
        case .locative:
            return zone == .own && argument.kind == .organization && (!argument.isSite || isSession(argument))
        case .goal: return zone == .shared
        default: return false
        }
    }

    /// 국회 본회의에서, 금융통화위원회 정례회의에서: a body that sits takes part in what its sitting does.
    private func isSession(_ argument: Argument) -> Bool {
        guard argument.nounEnd > argument.span.end else { return false }
        let noun = document.text[Span(argument.span.end, argument.nounEnd)]
        return ["회의에서", "이사회에서", "청문회에서", "공판에서", "국정감사에서"].contains { noun.hasSuffix($0) }
    }

    private func addOwner(_ argument: Argument, _ zone: Zone, to roles: inout Roles) {
        guard argument.kind != .place || argument.isCountry || argument.isCoordinated else { return }
        switch argument.headCase {
        case .topic: roles.subjectOwners.append(argument)
        case .subject where zone != .relative: roles.subjectOwners.append(argument)
        case .object where zone == .own: roles.objectOwners.append(argument)
        default: break
        }
    }

    private func addSubject(_ argument: Argument, _ zone: Zone, to roles: inout Roles) {
        if let last = roles.subjects.last {
            // 삼성전자는 영업이익이 증가했다: the topic is whose; 보건부는 711명이 사망했다고: it is who says so.
            if last.kind == .other, !last.isTopic, argument.isTopic, zone == .own, !roles.isReported {
                roles.subjects.append(argument)
                return
            }
            // 러시아와 벨라루스는 are one subject; another one farther left is the topic of something else.
            guard argument.isCoordinated, last.span.start - argument.end <= 3 else { return }
            roles.subjects.append(argument)
            return
        }
        guard zone != .relative || argument.isTopic else {
            let isFree = roles.outerSubject.map { $0.kind == .other && argument.kind != .other } ?? true
            if isFree, isOuter(argument) { roles.outerSubject = argument }
            if roles.relativeSubject == nil, argument.isAgent { roles.relativeSubject = argument }
            return
        }
        // 억류가 불법이었다며: in what is said before, the subject is that of what is said, unless nobody else acts.
        if zone == .loose || zone == .quoted || zone == .shared && argument.kind == .other, !argument.isTopic {
            if let last = roles.looseSubjects.last {
                guard argument.isCoordinated, last.span.start - argument.end <= 3 else { return }
            }
            roles.looseSubjects.append(argument)
            return
        }
        roles.subjects.append(argument)
        // 시민들은 양곤에서 [쿠데타에 반대하는] 시위를: a place behind the topic belongs to the main clause.
        if zone == .relative, roles.locations.isEmpty { roles.locations = roles.relativeLocations }
        roles.hasOwnSubject = zone == .own
    }

    /// A subject before a relative clause is that of a main verb that has no other: IMF가 [약속을 지키지 않았다는] 이유로 거부했다.
    private func farSubject(of match: TriggerMatch, _ roles: Roles) -> Argument? {
        guard case .predicate(let index) = match.form, !clause.isInRelative(index) else { return nil }
        return roles.relativeSubject
    }

    /// Whether a subject reaches over the relative clause behind it: a time follows it at once, or the clause is passive
    /// and what it modifies is its subject.
    private func isOuter(_ subject: Argument) -> Bool {
        if clause.times.contains(where: { $0.span.start == subject.end + 1 }) { return true }
        guard let next = clause.predicates.first(where: { $0.span.start >= subject.end }) else { return false }
        return next.link == .adnominal && next.voice == .passive
    }

    /// 푸틴 대통령 간 통화, 두 나라 사이.
    private func isBetween(_ argument: Argument) -> Bool {
        let scalars = document.text.scalars
        let end = argument.span.end
        guard end + 1 < scalars.count, scalars[end] == " ", scalars[end + 1] == "간" else { return false }
        return end + 2 >= scalars.count || scalars[end + 2] == " "
    }

    /// 푸틴 대통령은 … 러시아를 방문한 루카셴코 대통령과의: the topic is that of the main clause, not of the relative one.
    private func isModifying(_ index: Int, _ roles: Roles) -> Bool {
        guard roles.subjects.allSatisfy(\.isTopic), clause.predicates[index].link == .adnominal,
            let head = clause.arguments.first(where: { $0.span.start >= clause.predicates[index].end })
        else { return false }
        return head.isAgent && !head.entities.isEmpty && head.span.start - clause.predicates[index].end <= 2
    }

    /// The noun a relative clause modifies is its missing subject: 회담한 루카셴코 대통령.
    private func addHead(of index: Int, to roles: inout Roles) {
        if clause.predicates[index].aspects.contains(.alleged) { return addSuspect(of: index, to: &roles) }
        let last = clause.tightChainEnd(from: index)
        guard clause.predicates.indices.contains(last), clause.predicates[last].link == .adnominal else { return }
        let end = clause.predicates[last].end
        let limit =
            clause.predicates.indices.contains(last + 1)
            ? clause.predicates[last + 1].span.start : clause.sentence.span.end
        guard var head = clause.arguments.first(where: { $0.span.start >= end }), head.span.start < limit,
            head.span.start - end <= 24
        else { return }
        // 양해각서를 맺은 美 제너럴모터스는: whose it is stands before the name.
        if head.kind == .place, head.grammaticalCase == nil, !head.isCoordinated,
            let next = clause.arguments.first(where: { $0.span.start >= head.end }), next.span.start == head.end + 1,
            next.span.start < limit, next.isAgent
        {
            head = next
        }
        if head.kind == .place, !roles.subjects.isEmpty {
            roles.locations.append(head)
            return
        }
        roles.subjects = [head]
        // 수교한 한국과 베트남은
        var joined = head
        for argument in clause.arguments where joined.isCoordinated && argument.span.start >= joined.end {
            roles.subjects.append(argument)
            joined = argument
        }
        roles.hasOwnSubject = true
    }

    /// Who is charged with the deed: 폭행한 혐의로 김모씨를 입건했다.
    private func addSuspect(of index: Int, to roles: inout Roles) {
        let end = clause.predicates[index].end
        guard let suspect = clause.arguments.first(where: { $0.span.start >= end }), suspect.span.start - end <= 40,
            suspect.grammaticalCase == .object
        else { return }
        roles.subjects = [suspect]
        roles.hasOwnSubject = true
    }

    /// Arguments between an event noun and its verb: 회담에서 푸틴 대통령에게, 협정을 러시아와.
    private func collectBetween(_ start: Int, _ end: Int, into roles: inout Roles) {
        guard start < end, end - start < 80 else { return }
        for argument in clause.arguments where argument.span.start >= start && argument.end <= end {
            switch argument.grammaticalCase {
            case .comitative: roles.counterparts.append(argument)
            case .locative: roles.locations.append(argument)
            case .subject, .topic:
                if roles.subjects.isEmpty || roles.subjects.last?.isCoordinated ?? false {
                    roles.subjects.append(argument)
                }
            default: break
            }
        }
    }
}
