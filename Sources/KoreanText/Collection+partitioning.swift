extension Collection {
    /// The first index at which a condition holds that holds from there on; `endIndex` where it holds nowhere. By halving.
    @inlinable
    public func partitioningIndex(where isBehind: (Element) -> Bool) -> Index {
        var count = count
        var low = startIndex
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isBehind(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
