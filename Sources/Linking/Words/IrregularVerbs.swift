import Language

/// The forms of English verbs that change within the word: speech in the present is reported in the past.
enum IrregularVerbs {
    /// A verb a line, its plain form first.
    private static let forms = """
        become became
        begin began begun
        break broke broken
        bring brought
        build built
        buy bought
        catch caught
        choose chose chosen
        come came
        deal dealt
        draw drew drawn
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feel felt
        fight fought
        find found
        fly flew flown
        forget forgot forgotten
        freeze froze frozen
        get got gotten
        give gave given
        go went gone goes
        grow grew grown
        hang hung
        hear heard
        hide hid hidden
        hold held
        keep kept
        know knew known
        lay laid
        lead led
        leave left
        lend lent
        lie lay lain
        lose lost
        make made
        mean meant
        meet met
        pay paid
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        shake shook shaken
        shoot shot
        show shown
        sing sang sung
        sink sank sunk
        sit sat
        sleep slept
        speak spoke spoken
        spend spent
        stand stood
        steal stole stolen
        strike struck
        swear swore sworn
        swim swam swum
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        understand understood
        wake woke woken
        wear wore worn
        win won
        write wrote written
        """

    private static let stems: [UInt64: UInt64] = {
        var stems: [UInt64: UInt64] = [:]
        for line in forms.split(separator: "\n") {
            let forms = line.split(separator: " ").map(String.init)
            let plain = Array(forms[0].utf8)
            let stem = StableHash.of(String(decoding: plain.prefix(WordStem.length(plain)), as: UTF8.self))
            // The first verb that has a form has it: `lay` is of itself.
            for form in forms {
                let hash = StableHash.of(form)
                if stems[hash] == nil { stems[hash] = stem }
            }
        }
        return stems
    }()

    /// The hash of the stem of the verb that a word, given by its hash, is a form of, or nil.
    static func stem(of hash: UInt64) -> UInt64? { stems[hash].flatMap { $0 == hash ? nil : $0 } }
}
