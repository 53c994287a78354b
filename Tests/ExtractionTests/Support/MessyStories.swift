import Model
import TestSupport

/// Stories as scraped pages give them: every style of marks, furniture in between, mistakes left in.
enum MessyStories {
    static let all: [String: Article] = [
        "strike": strike, "dam": dam, "lantern": lantern, "transcript": transcript, "broken": broken,
    ]

    /// Curly marks, repeated captions, a sign-up box in the middle of a name's story, teasers.
    private static let strike = StoryBuilder("strike")
        .block(.title, "Harbour Strike: ‘We Will Stay,’ Says Union")
        .block(.byline, "By Jo Marsh")
        .block(.caption, "Ana Duarte at the old wall. (Jo Marsh/Lodestar Post)")
        .block(.captionRepeat, "Ana Duarte at the old wall.")
        .paragraphs(
            "HALVERN — “We will stay,” said union leader Ana Duarte, 54, on Monday. “Nobody — and I mean nobody — moves.",
            "“The board has known since ’29. It’s the dockers’ money.”",
            "Her deputy, Paul Osei Jr., was blunter: “They said ‘soon.’ Soon!”"
        )
        .block(.signup, "Get The Lodestar letter. “The best there is,” says a reader.")
        .paragraphs(
            "“Talks,” Duarte said, “are talks,” adding that the offer of $1.13bn was “a joke” … and “an insult”.",
            "A spokesman for the Halvern Port Authority (HPA) declined to comment. The HPA’s chief, Dr. É. Sarr, said so-called "
                + "“ghost shifts” had cost it 5–6% a year, according to a report by Kessin & Sons Inc."
        )
        .block(.heading, "‘A long winter’")
        .block(.listItem, "1. “Close the port,” the crews say.")
        .block(.sectionHeader, "More from The Lodestar")
        .block(.teaserTitle, "Mayor Brugg: “I Am Not Leaving”")
        .block(.teaserText, "The mayor says he “never” saw the letter.")
        .block(.authorBio, "Jo Marsh writes about ports. She said “no” to nothing.")
        .article

    /// Straight marks, an odd number of them, inches, `''` and no-break spaces.
    private static let dam = StoryBuilder("dam")
        .block(.title, "Kessin dam \"safe\", owner says")
        .paragraphs(
            "\"The 12\" pipe broke,\" said Ruth\u{A0}Lang of the University of Halvern. \"Nobody was hurt.",
            "\"We would know,\" she told ``Morning Watch''. ''It is safe,'' she repeated.",
            "Lodestar Energy said on Monday it would sell the dam. The company said in a statement: \"No comment.\"",
            "Mr Brugg, who lives below it, called the sale \"theft\", \"a crime\" and \"an insult to Kessin.\"",
            "www.example.org/dam?x=\"1\" has more; mail ana.duarte@example.org or @kessin_dam."
        )
        .article

    /// British single marks, other languages' marks, combining marks, emoji and other scripts.
    private static let lantern = StoryBuilder("lantern")
        .block(.title, "Lantern festival lights ‘every street’")
        .block(.subtitle, "‘It’s the drivers’ night too,’ says mayor Zoë Żak")
        .block(.dateline, "ORLEC, 5 June")
        .paragraphs(
            "‘The lanterns’ light is the children’s,’ Ms Żak said. ‘They called us “heroes” once – ’twas in the ’90s.’",
            "„Wir bleiben“, said Łukasz Ha\u{301}jek. «Nous restons», added Siobhán O’Dell 👩‍👩‍👧 of 東京 Lanterns.",
            "Организатор said: “Да.” 「いいえ」 was the reply of Ōta Kenji 😀 “and friends”.",
            "The mayor – who was born here – said that ‘everyone’ was welcome, but did not say when.",
            "She said: ‘We’ll see…’ ‘Will we?’ asked one. ‘We will!’"
        )
        .article

    /// Colons, brackets, interruptions and a speaker nobody names.
    private static let transcript = StoryBuilder("transcript")
        .paragraphs(
            "DUARTE: “And the board [of the port] knows.” OSEI: “Does it?” (Laughter.)",
            "Q: Why? A: “Because nobody asked,” he said. “Nobody,” she said. “Never,” they said.",
            "“We— ” she began, and “no”, and “yes”, “perhaps”, “never” and “always” were said by all.",
            "Ana Duarte and Maria Lopes met Maria Duarte. She told her she “would go”. “She?” she asked, said officials.",
            "“He said she said ‘they said “no” to it’ to me,” said the aide of the aide of Maria Duarte."
        )
        .block(.other, "— Ana Duarte")
        .article

    /// Marks that nothing closes or opens, control characters and runs of stops.
    private static let broken = StoryBuilder("broken")
        .paragraphs(
            "“We will stay, she said. “Never,“ he said. Never,” said Osei. \"“‘«„”\"",
            "said said said, said. Said “said,” said Said. “ ” ‘ ’ « » , : ; — said Duarte",
            "\u{0}\u{1}“\u{2}no\u{7F}”\u{200B}said\u{FEFF} Ana\u{AD} Duarte\u{85}“yes\u{202E}”, according to according to",
            "..... “…” … !!! ??? “?!” said the . . . of the of the, who, which that and “and” and",
            "Mr. Mrs. Dr. Gen. No. 5. J. K. L. M. N. said: “J. K.” U.S. U.K. p.m. “"
        )
        .article
}
