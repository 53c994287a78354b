import Testing

@Suite struct QuotationFinderTests {
    private func expect(_ text: String, _ expected: [String]) throws {
        #expect(try Reading().quotations([text]) == expected)
    }

    @Test(
        "Marks of every style are paired",
        arguments: [
            ("“We will stay,” she said.", ["“We will stay,”"]), ("\"We will stay,\" she said.", ["\"We will stay,\""]),
            ("‘We will stay,’ she said.", ["‘We will stay,’"]), ("'We will stay,' she said.", ["'We will stay,'"]),
            ("''We will stay,'' she said.", ["''We will stay,''"]),
            ("``We will stay,'' she said.", ["``We will stay,''"]),
            ("„We will stay,“ she said.", ["„We will stay,“"]), ("„We will stay,” she said.", ["„We will stay,”"]),
            ("«We will stay,» she said.", ["«We will stay,»"]), ("« We will stay », she said.", ["« We will stay »"]),
            ("»We will stay,« she said.", ["»We will stay,«"]), ("‹We will stay›, she said.", ["‹We will stay›"]),
            ("She said: “No.” “Never,” he said.", ["“No.”", "“Never,”"]), ("(“We will stay.”)", ["“We will stay.”"]),
            ("She said—“we will stay”—and left.", ["“we will stay”"]),
            ("“...and then we left,” he said.", ["“...and then we left,”"]),
            ("“Stay”: that was all.", ["“Stay”"]), ("the “old” and “new” plan", ["“old”", "“new”"]),
        ]
    )
    func pairsStyles(text: String, expected: [String]) throws {
        try expect(text, expected)
    }

    @Test(
        "A mistyped mark closes what it stands behind, or opens what it stands before",
        arguments: [
            ("“We will stay,“ she said. “Never.”", ["“We will stay,“", "“Never.”"]),
            ("”We will stay,” she said.", ["”We will stay,”"]), ("“We will stay,\" she said.", ["“We will stay,\""]),
            ("„We will stay,\" she said.", ["„We will stay,\""]), ("“We will stay”, she said.", ["“We will stay”"]),
            ("\"We will stay\", she said.", ["\"We will stay\""]), ("“We will stay ” she said.", ["“We will stay ”"]),
        ]
    )
    func acceptsMistyped(text: String, expected: [String]) throws {
        try expect(text, expected)
    }

    @Test(
        "Marks inside marks belong to the words outside",
        arguments: [
            ("“He said ‘never’ to me,” she said.", ["“He said ‘never’ to me,”"]),
            ("‘He said “never” to me,’ she said.", ["‘He said “never” to me,’"]),
            ("\"He said 'never' to me,\" she said.", ["\"He said 'never' to me,\""]),
            ("“He said ‘never.’” She left.", ["“He said ‘never.’”"]),
            ("“He said \"never\" to me,” she said.", ["“He said \"never\" to me,”"]),
            ("«He said ‹never› to me,» she said.", ["«He said ‹never› to me,»"]),
            ("„He said ‚never‘ to me,“ she said.", ["„He said ‚never‘ to me,“"]),
        ]
    )
    func keepsNested(text: String, expected: [String]) throws {
        try expect(text, expected)
    }

    @Test(
        "An apostrophe is no mark",
        arguments: [
            ("The dockers' pay and the drivers' pay fell.", []), ("The dockers’ pay and the drivers’ pay fell.", []),
            ("It’s the driver’s, isn’t it?", []), ("In the ’90s the dockers’ pay fell.", []),
            ("In the '90s the dockers' pay fell.", []), ("In the ‘90s the dockers’ pay fell.", []),
            ("Rock 'n' roll and the dockers' pay", []), ("Get 'em out of the dockers' hall.", []),
            ("'Tis the dockers' hall.", []), ("‘Til the dockers’ strike ends", []),
            ("'It's the dockers' pay,' she said.", ["'It's the dockers' pay,'"]),
            ("‘It’s the dockers’ pay,’ she said.", ["‘It’s the dockers’ pay,’"]),
            ("‘No,’ said the dockers’ leader.", ["‘No,’"]), ("The dockers' leader said 'no' twice.", ["'no'"]),
            ("She called it ‘the drivers’ war’.", ["‘the drivers’ war’"]), ("It is 5' tall and 6' wide.", []),
        ]
    )
    func knowsApostrophes(text: String, expected: [String]) throws {
        try expect(text, expected)
    }

    @Test(
        "Words whose mark nothing closes end at the reporter's words, the next mark or the end of the paragraph",
        arguments: [
            ("“We will stay, she said. Nobody left.", ["[“We will stay, she said. Nobody left.]"]),
            ("She said: “We will stay. Nobody left.", ["[“We will stay. Nobody left.]"]),
            ("“We will stay, she said. “Never,” he said.", ["[“We will stay,]", "“Never,”"]),
            ("“We will stay. “Never,” he said.", ["[“We will stay.]", "“Never,”"]),
            ("“ ” and “!” and ““”” hold no words", []), ("\"", []), ("“", []), ("She left ”", []),
        ]
    )
    func endsUnclosed(text: String, expected: [String]) throws {
        try expect(text, expected)
    }

    @Test(
        "An odd number of straight marks does not turn a paragraph inside out",
        arguments: [
            ("\"We will stay,\" she said. \"Never.", ["\"We will stay,\"", "[\"Never.]"]),
            ("We will stay,\" she said. \"Never,\" he said.", ["\"Never,\""]),
            ("It is 12\" long. \"Too long,\" she said.", ["\"Too long,\""]),
            ("\"The 12\" pipe broke,\" she said.", ["\"The 12\" pipe broke,\""]),
            ("\"I was 12\" and \"I was 13,\" they said.", ["\"I was 12\"", "\"I was 13,\""]),
        ]
    )
    func survivesOdd(text: String, expected: [String]) throws {
        try expect(text, expected)
    }

    @Test(
        "A curly mark closes what a straight one opened, but for pairs inside and inches",
        arguments: [
            ("\"We will stay,” she said. \"Never,” he said.", ["\"We will stay,”", "\"Never,”"]),
            ("“We will stay,\" she said. “Never,\" he said.", ["“We will stay,\"", "“Never,\""]),
            ("\"He called it “mad” again,\" she said.", ["\"He called it “mad” again,\""]),
            ("\"He called it “mad” again,” she said.", ["\"He called it “mad” again,”"]),
            ("\"The 12” pipe broke,\" she said.", ["\"The 12” pipe broke,\""]),
        ]
    )
    func closesMixed(text: String, expected: [String]) throws {
        try expect(text, expected)
    }

    @Test(
        "A mark repeated at the next paragraph goes on with the words before it",
        arguments: [
            (["“We stay.", "“We go on.", "“We end.”"], ["[“We stay.]+", "[“We go on.]+", "“We end.”"]),
            (["\"We stay.", "\"We end,\" she said."], ["[\"We stay.]+", "\"We end,\""]),
            (["She said: “We stay.", "Nobody left.", "“Never.”"], ["[“We stay.]", "“Never.”"]),
            (["“We stay.”", "“We end.”"], ["“We stay.”", "“We end.”"]),
            (["“We stay.", "He said: “We end.”"], ["[“We stay.]", "“We end.”"]),
            (["She said: ‘I’ve stayed. I’d go.", "‘We end.’"], ["[‘I’ve stayed. I’d go.]+", "‘We end.’"]),
            (["The ‘phone rang.", "‘We end.’"], ["‘We end.’"]),
            (["She said: ‘We stay.", "Nobody left."], []),
        ]
    )
    func goesOn(paragraphs: [String], expected: [String]) throws {
        #expect(try Reading().quotations(paragraphs) == expected)
    }

    @Test(
        "A nickname in marks inside a name is no quotation",
        arguments: [
            ("Maria “Cia” Price left.", []), ("John 'Jack' Hale said “no”.", ["“no”"]),
            ("Maria “Yes” Monday", ["“Yes”"]), ("the “Old” Harbour", ["“Old”"]),
            ("Maria said “Yes” Price", ["“Yes”"]),
        ]
    )
    func leavesNicknames(text: String, expected: [String]) throws {
        try expect(text, expected)
    }
}
