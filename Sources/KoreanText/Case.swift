/// What a particle says about the noun it stands after.
package enum Case: String, Sendable, Hashable, CaseIterable {
    /// 이, 가, 께서
    case subject
    /// 을, 를
    case object
    /// 은, 는, and the ㄴ of 에선, 에겐
    case topic
    /// 의
    case genitive
    /// 에게, 한테, 께
    case dative
    /// 에: the goal, the time, the thing acted on
    case goal
    /// 에서: where something happens or whence it comes; after an organisation also who does it
    case locative
    /// 에게서, 로부터
    case source
    /// 로, 으로, 로써: direction, means, result
    case instrument
    /// 로서: in the office of
    case role
    /// 와, 과, 하고, 랑
    case comitative
    /// 도
    case additive
    /// 만, 뿐, 밖에
    case only
    /// 까지
    case limit
    /// 부터
    case start
    /// 보다, 처럼, 같이, 만큼, 대로
    case comparison
    /// 마다
    case distributive
    /// 이나, 든지
    case alternative
    /// 이라도, 조차, 마저, 커녕
    case concession
    /// 이다, 였다, 입니다: the noun is the predicate, and the sentence or clause ends
    case copula
    /// 인, 일, 이던: the noun is the predicate of what follows
    case adnominalCopula
    /// 이며, 이고, 이자, 인데: the noun is the predicate, and the sentence goes on
    case connectiveCopula
    /// 이라고, 라며, 이라는, 이란: what was said or what something is called
    case quotative
}
