extension PageFixture {
    static let all = [
        strike, flood, ferry, museum, orchard, vote, interview, listing, blog, rubric, recap,
    ]

    /// A button, two texts of one picture, a place, a box at the end.
    static let strike = PageFixture(
        "strike",
        """
        subscribe| Subscribe
        caption| Dock workers of Port Merrow wave flags at the gate of the northern terminal, Monday, Nov. 3, 2031.
        caption_repeat| Dock workers of Port Merrow wave flags at the gate of the northern terminal, Monday, Nov. 3, 2031. (Ines Falk/Pool Photo via MPA)
        paragraph| PORT MERROW — Dock workers walked out on Monday after talks over night shifts broke down, and the harbour stood still.
        paragraph| “We will be back when there is an offer,” said Tomas Reyl, who leads the union.
        paragraph| He left.
        paragraph| The port said it lost 40 ships a day.
        signup| Sign Up for Morning Headlines
        signup| Sign up to receive a daily email of today's top harbour news stories from the Merrow Ledger.
        signup| Sign Up Now
        """
    )

    /// A name beside the reading time, a promotion, teasers with bullets and texts.
    static let flood = PageFixture(
        "flood",
        """
        title| Valley towns vow to rebuild after the spring flood
        byline| Mara Quill
        reading_time+ ·4 min read
        paragraph| The mayors of three valley towns said on Thursday that they would rebuild every house that the spring flood had carried away.
        paragraph| "No one will be left behind," said Odo Brandt, the mayor of Lower Elm, who had slept in the school for six nights.
        paragraph| Related costs were not yet known, he said, and the province did not answer questions.
        promo| For the latest news, weather, and video, head to The Valley Record.
        section_header| Recommended Stories
        teaser_title|   • River gauges failed on the first night, engineers say
        teaser_text|     Engineers told a panel that four gauges had stopped. The panel will meet again in May. It heard nine witnesses.
        teaser_title|   • What to do with a wet cellar
        teaser_text|     Open the windows, they say
        teaser_title|   • Why the dam held, in five charts
        teaser_text|     The dam at Upper Elm held because it was empty. Nobody had planned that, its keeper told a reporter on Friday.
        teaser_text|     It will not be empty next year, and the keeper knows what that means for the towns below.
        """
    )

    /// A subtitle that is a sentence, what stands for a picture, a quote in a caption, the source.
    static let ferry = PageFixture(
        "ferry",
        """
        title| Minister calls ferry contract ‘a gift to nobody’
        subtitle| Opposition says it will ask for ‘every single paper’ on the tender that the ministry signed in May.
        caption| The ferry Alma at the quay
        caption_repeat+ The ferry Alma at the quay of Sund, where she has lain since March 17 [Jon Aske/NPB Photo]
        paragraph| The minister for transport, Lise Holm, defended the ferry contract on Friday and said that the state had paid a fair price for three ships.
        paragraph| “It is a gift to nobody,” Holm told the assembly. “It is a ship.”
        caption| ‘It is a gift to nobody,’ Holm told the assembly on Friday [Per Lund/Pool via NPB]
        paragraph| The opposition did not believe it.
        paragraph| A vote is planned for next week, and the speaker has said that it will not be put off again.
        source_line| Source: The Sund Observer and news agencies
        """
    )

    /// Single lines without blank ones, a heading, a note on the author.
    static let museum = PageFixture(
        "museum",
        """
        paragraph| The museum of Aldern announced on Tuesday that it would give back eleven masks to the islands from which they were taken a century ago.
        paragraph+ “They were never ours,” the director, Hanna Voss, said in the great hall. “We kept them, and we kept them badly.”
        heading+ Islanders Ask For More Than Masks
        paragraph+ On the islands the news was met with joy and with doubt, since other museums had promised the same before.
        paragraph+ “A promise is a boat without a sail,” said the poet Ilo Tane.
        author_bio+ Bram Okker is a Dutch author, historian, and journalist based in Aldern. His books follow things that were taken and came back.
        """
    )

    /// Byline, date, a box inside the story, a repeated picture, noise of the page.
    static let orchard = PageFixture(
        "orchard",
        """
        other| Advertisement
        title| Frost takes half the apples of Little Marsh
        byline| By Nell Harrow and Otis Pym
        dateline| Published April 9, 2032
        other| Share
        caption| Photo: Candles burn between the trees at Little Marsh
        paragraph| Half of the blossom in the orchards of Little Marsh was lost to frost in the night to Thursday, growers said.
        paragraph| They had burned candles between the rows until the morning came.
        section_header| Related
        teaser_title| Cider makers look to the south
        paragraph| The loss comes after two good years, in which the growers had planted new rows and borrowed for them.
        other| ADVERTISEMENT
        paragraph| “You cannot insure a night like that,” said Gwen Moss, who has 400 trees.
        list_item| • 2030: a record harvest
        list_item+ • 2031: the second best
        list_item+ • 2032: half, if that
        paragraph| The cooperative will meet on Sunday to speak about loans, and the county has promised to listen.
        caption_repeat| Photo: Candles burn between the trees at Little Marsh
        other| ***
        source_line| © 2032 The Marsh Gazette. All rights reserved.
        """
    )

    /// A place with an agency, a note on who worked on the story, the follow line.
    static let vote = PageFixture(
        "vote",
        """
        title| Assembly of Karst Votes to Move the Capital
        subtitle| The old one is sinking
        byline| By Vera Lind, Political Editor
        paragraph| VELIKA, Karst (NPB) - The assembly of Karst voted on Wednesday to move the capital to the hills within ten years.
        paragraph| The vote was close.
        paragraph| "It sinks a hand a year," the president said of the city. "We are a hand from the door."
        byline| (Reporting by Vera Lind; Editing by Max Orr)
        promo| Follow Vera Lind on Twitter @veralind_npb.
        """
    )

    /// Questions as headings, answers with marks.
    static let interview = PageFixture(
        "interview",
        """
        title| The woman who counts the eels
        paragraph| Every spring Dora Kesh sits at the weir of Hollow Mill and counts what comes up the river, as her father did for thirty years.
        heading| Do they still come?
        paragraph| "They come, but they come thin. I counted nine thousand last year, where my father counted a hundred thousand."
        heading| And who pays you?
        paragraph| "Nobody pays me. The mill gives me tea, and the ministry sends a card every Christmas."
        """
    )

    /// Headers that stand alone, plain teasers to the end.
    static let listing = PageFixture(
        "listing",
        """
        title| Trams return to the old bridge
        paragraph| Trams crossed the old bridge of Lindow on Saturday for the first time in eleven years, and people stood on the roofs to see it.
        paragraph| The mayor rang the bell of the first one herself, and the band played.
        section_header| More from The Lindow Herald
        teaser_title| Bridge painters wanted
        teaser_title| Eleven years in eleven pictures
        section_header| Most Read
        teaser_title| Dog rides tram alone, twice
        """
    )

    /// A first line that is no headline, a letter's box between paragraphs, a teaser inside.
    static let blog = PageFixture(
        "blog",
        """
        paragraph| I went to the fair at Dunmore on Friday, as I do every year, and found the gate shut.
        signup| Get our weekly newsletter, delivered to your inbox every Sunday morning.
        paragraph| A man in a yellow coat told me that the fair had moved to the car park behind the old mill, by order of the council.
        teaser_title| READ MORE: Council moves the winter market too
        paragraph| I followed him there, and the wheel was turning after all.
        """
    )

    /// A rubric over the title.
    static let rubric = PageFixture(
        "rubric",
        """
        other| WORLD NEWS
        title| Three islands agree on one clock at last
        dateline| 4 March 2033
        paragraph| The three islands of the Sound agreed on Friday to keep the same time, after ninety years of missed boats.
        """
    )

    /// A section header at the top, a story that goes on behind a box of links.
    static let recap = PageFixture(
        "recap",
        """
        title| Rowers of Tarn win by a length
        paragraph| The eight of Tarn won the lake race by a length on Sunday, the first win of the club in twenty years.
        section_header| Read more:
        teaser_title| • The boat that was built in a barn
        teaser_title+ • A cox of twelve
        paragraph| They led from the start, and nobody came near them after the second buoy, where the wind was strong.
        paragraph| “I only steered,” said the cox, Pia Lund, who is twelve and was thrown into the lake.
        """
    )
}
