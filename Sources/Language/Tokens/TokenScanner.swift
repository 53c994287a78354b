import Model

/// Reads one token after the other from a stretch of bytes.
struct TokenScanner {
    let bytes: [UInt8]
    var position: Int
    let end: Int
    let lexicon: Lexicon
    private var spaceBefore: Token.Shape = [.spaceBefore, .lineStart]

    init(bytes: [UInt8], position: Int, end: Int, lexicon: Lexicon) {
        self.bytes = bytes
        self.position = position
        self.end = end
        self.lexicon = lexicon
    }

    mutating func next() -> Token? {
        skipSpace()
        guard position < end else { return nil }
        let start = position
        let kind = scan()
        let range = TextRange(start, position)
        var shape = spaceBefore
        spaceBefore = []
        var entry = Lexicon.Entry.unknown
        if kind == .word {
            shape.formUnion(self.shape(of: range))
            entry = self.entry(of: range)
        }
        return Token(range: range, kind: kind, shape: shape, entry: entry)
    }

    private mutating func skipSpace() {
        while position < end {
            switch ByteClass.table[Int(bytes[position])] {
            case .newline:
                spaceBefore.formUnion([.spaceBefore, .lineStart])
                position += 1
            case .space:
                spaceBefore.insert(.spaceBefore)
                position += 1
            case .lead:
                let (scalar, length) = ScalarDecoder.decode(bytes, at: position)
                guard ScalarClass.of(scalar) == .space else { return }
                spaceBefore.insert(.spaceBefore)
                position += length
            default: return
            }
        }
    }

    private mutating func scan() -> Token.Kind {
        switch ByteClass.table[Int(bytes[position])] {
        case .letter: return scanWord()
        case .digit: return scanNumber()
        case .mark: return scanMark()
        default:
            let (scalar, length) = ScalarDecoder.decode(bytes, at: position)
            switch ScalarClass.of(scalar) {
            case .letter: return scanWord()
            case .apostrophe: return scanApostrophe(length)
            case .quotationMark: return step(length, .quotationMark)
            case .dash: return step(length, .dash)
            case .ellipsis: return step(length, .stop)
            default: return step(length, .symbol)
            }
        }
    }

    private mutating func step(_ length: Int, _ kind: Token.Kind) -> Token.Kind {
        position += length
        return kind
    }

    // MARK: Words

    private mutating func scanWord() -> Token.Kind {
        let start = position
        if scanWebAddress() { return .address }
        skipLetters()
        if isMailMark(byte(at: position)), scanMailAddress(from: start) { return .address }
        while position < end {
            let joint = jointLength()
            if joint == 0 { break }
            position += joint
            skipLetters()
        }
        takeStops(from: start)
        return .word
    }

    private mutating func skipLetters() {
        while position < end {
            switch ByteClass.table[Int(bytes[position])] {
            case .letter, .digit: position += 1
            case .lead:
                let (scalar, length) = ScalarDecoder.decode(bytes, at: position)
                guard ScalarClass.of(scalar) == .letter else { return }
                position += length
            default: return
            }
        }
    }

    /// The length of an apostrophe, hyphen or `&` that a letter follows and that joins it to the word; 0 before `'s`.
    private func jointLength() -> Int {
        let byte = bytes[position]
        var length = 0
        var isApostrophe = false
        if byte == UInt8(ascii: "'") {
            length = 1
            isApostrophe = true
        } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&") {
            length = 1
        } else if byte == 0xE2 && position + 2 < end {
            let (scalar, _) = ScalarDecoder.decode(bytes, at: position)
            isApostrophe = scalar == 0x2019
            if isApostrophe || scalar == 0x2010 || scalar == 0x2011 { length = 3 }
        }
        guard length > 0, isLetter(at: position + length) || (!isApostrophe && isDigit(at: position + length)) else {
            return 0
        }
        return isApostrophe && isClitic(after: position + length) ? 0 : length
    }

    /// Whether a lone `s` stands at `offset`.
    private func isClitic(after offset: Int) -> Bool {
        guard offset < end, bytes[offset] | 0x20 == UInt8(ascii: "s") else { return false }
        return !isLetter(at: offset + 1) && !isDigit(at: offset + 1)
    }

    private func isLetter(at offset: Int) -> Bool {
        guard offset < end else { return false }
        switch ByteClass.table[Int(bytes[offset])] {
        case .letter: return true
        case .lead: return ScalarClass.of(ScalarDecoder.decode(bytes, at: offset).scalar) == .letter
        default: return false
        }
    }

    private func isDigit(at offset: Int) -> Bool {
        offset < end && ByteClass.table[Int(bytes[offset])] == .digit
    }

    private func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

    /// Takes the stop of an initial (`J.`), of letters with stops (`U.S.`, `p.m.`) or of a known abbreviation.
    private mutating func takeStops(from start: Int) {
        guard byte(at: position) == UInt8(ascii: ".") else { return }
        if position - start == ScalarDecoder.decode(bytes, at: start).length {
            takeLettersWithStops(from: start)
            return
        }
        let classes = entry(of: TextRange(start, position)).classes
        guard !classes.isDisjoint(with: [.abbreviationBefore, .abbreviation]) else { return }
        // An ellipsis, or an abbreviation that is a common word too (`no.`, `sun.`, `in.`), keeps its stop apart.
        if byte(at: position + 1) == UInt8(ascii: ".") { return }
        let isCapital = bytes[start] & 0x20 == 0
        if classes.contains(.common) || !classes.isDisjoint(with: .function) {
            let afterSpace = byte(at: position + 1) == 0x20 ? position + 2 : position + 1
            let beforeNumber = isDigit(at: afterSpace)
            let isTitle = !classes.isDisjoint(with: [.title, .abbreviationBefore]) && isCapital
            let isName =
                isTitle && isCapitalLetter(at: afterSpace) && classes.isDisjoint(with: .function.subtracting(.negation))
            guard beforeNumber || (isName && classes.contains(.abbreviationBefore)) else { return }
        }
        position += 1
    }

    private func isCapitalLetter(at offset: Int) -> Bool {
        guard offset < end else { return false }
        let byte = bytes[offset]
        if byte < 0x80 { return byte &- 0x41 < 26 }
        let (scalar, _) = ScalarDecoder.decode(bytes, at: offset)
        return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    private mutating func takeLettersWithStops(from start: Int) {
        let initial = position
        position += 1
        while isLetter(at: position) && bytes[position] < 0x80 && byte(at: position + 1) == UInt8(ascii: ".") {
            position += 2
        }
        // A lower-case letter with one stop is the end of a sentence (`vitamin c.`), a capital one an initial.
        if position == initial + 1 && !isCapitalLetter(at: start) { position -= 1 }
    }

    // MARK: Numbers

    private mutating func scanNumber() -> Token.Kind {
        while position < end {
            let here = bytes[position]
            if isDigit(at: position) {
                position += 1
            } else if isLetter(at: position) {
                skipLetters()
            } else if isNumberJoint(here) && isDigit(at: position + 1) {
                position += 1
            } else if here == UInt8(ascii: "-") && isLetter(at: position + 1) {
                position += 1
            } else {
                break
            }
        }
        return .number
    }

    private func isNumberJoint(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
        default: false
        }
    }
}

extension TokenScanner {
    // MARK: Marks

    private mutating func scanMark() -> Token.Kind {
        let here = bytes[position]
        let following = byte(at: position + 1)
        switch here {
        case UInt8(ascii: "."): return scanStops()
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return scanRun(of: [UInt8(ascii: "!"), UInt8(ascii: "?")])
        case UInt8(ascii: ","): return step(1, .comma)
        case UInt8(ascii: ":"), UInt8(ascii: ";"): return step(1, .colon)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return step(1, .bracketOpen)
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return step(1, .bracketClose)
        case UInt8(ascii: "\""): return step(1, .quotationMark)
        case UInt8(ascii: "`"): return step(following == here ? 2 : 1, .quotationMark)
        case UInt8(ascii: "'"): return following == here ? step(2, .quotationMark) : scanApostrophe(1)
        case UInt8(ascii: "-"): return scanHyphen()
        case UInt8(ascii: "@"), UInt8(ascii: "#"):
            guard isLetter(at: position + 1) || isDigit(at: position + 1) else { return step(1, .symbol) }
            position += 1
            skipHandle()
            return .address
        default: return step(1, .symbol)
        }
    }

    private mutating func skipHandle() {
        while isLetter(at: position) || isDigit(at: position) || byte(at: position) == UInt8(ascii: "_") {
            position += bytes[position] < 0x80 ? 1 : ScalarDecoder.decode(bytes, at: position).length
        }
    }

    private mutating func scanStops() -> Token.Kind {
        while byte(at: position) == UInt8(ascii: ".") { position += 1 }
        return .stop
    }

    private mutating func scanRun(of marks: [UInt8]) -> Token.Kind {
        while position < end && marks.contains(bytes[position]) { position += 1 }
        return .exclamation
    }

    private mutating func scanHyphen() -> Token.Kind {
        let start = position
        while byte(at: position) == UInt8(ascii: "-") { position += 1 }
        return position - start > 1 || spaceBefore.contains(.spaceBefore) ? .dash : .symbol
    }

    private mutating func scanApostrophe(_ length: Int) -> Token.Kind {
        if !spaceBefore.contains(.spaceBefore) && isClitic(after: position + length) {
            position += length + 1
            return .clitic
        }
        return step(length, .quotationMark)
    }

    // MARK: Addresses

    /// Takes `http://…` or `www.…`, without the marks that end a sentence.
    private mutating func scanWebAddress() -> Bool {
        let first = bytes[position]
        guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") else { return false }
        guard startsWith("http://") || startsWith("https://") || startsWith("www.") else { return false }
        skipAddress(from: position)
        return true
    }

    /// Takes `ana.duarte@example.org` where an `@` stands behind what is left of a name of at most 64 bytes, the limit of
    /// RFC 5321.
    private mutating func scanMailAddress(from start: Int) -> Bool {
        var offset = position
        let limit = min(end, start + 64)
        while offset < limit, isMailMark(bytes[offset]) ? bytes[offset] != UInt8(ascii: "@") : isPlain(bytes[offset]) {
            offset += 1
        }
        guard byte(at: offset) == UInt8(ascii: "@"), isLetter(at: offset + 1) else { return false }
        position = offset
        skipAddress(from: start)
        return true
    }

    private func isMailMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
        default: false
        }
    }

    /// Whether `byte` is an ASCII letter or digit.
    private func isPlain(_ byte: UInt8) -> Bool {
        let kind = ByteClass.table[Int(byte)]
        return kind == .letter || kind == .digit
    }

    private mutating func skipAddress(from start: Int) {
        while position < end && !isAddressEnd(bytes[position]) { position += 1 }
        while position > start + 1 && isTrailingMark(bytes[position - 1]) { position -= 1 }
    }

    private func startsWith(_ prefix: String) -> Bool {
        bytes[position..<end].starts(with: prefix.utf8)
    }

    private func isAddressEnd(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    }

    private func isTrailingMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "'"):
            true
        default: false
        }
    }

    // MARK: Words looked at

    private func shape(of range: TextRange) -> Token.Shape {
        var shape: Token.Shape = []
        if isCapitalLetter(at: range.start) { shape.insert(.capitalized) }
        var capitals = 0
        var others = 0
        for index in range.bounds {
            let byte = bytes[index]
            if byte &- 0x41 < 26 { capitals += 1 } else if byte &- 0x61 < 26 || byte >= 0x80 { others += 1 }
        }
        if capitals >= 2 && others == 0 { shape.insert(.allCapitals) }
        if bytes[range.end - 1] == UInt8(ascii: ".") {
            shape.insert(.endsInStop)
            if range.count == ScalarDecoder.decode(bytes, at: range.start).length + 1 { shape.insert(.initial) }
        }
        return shape
    }

    private func entry(of range: TextRange) -> Lexicon.Entry {
        let word = bytes[range.bounds]
        let entry = lexicon.entry(WordKey.valid(WordFolder.standard.key(word)))
        // An initial is no article or pronoun.
        guard entry == .unknown, word.last == UInt8(ascii: "."), word.count > 2 else { return entry }
        let folded = WordFolder.standard.fold(word)
        return folded.count > 2 ? lexicon.entry(WordKey.of(folded.dropLast())) : entry
    }
}
