/// The words by which pages everywhere mark what is not the story, folded; no name of any outlet is among them.
enum FurniturePhrases {
    /// Headers of lists of other stories, standing alone.
    static let sectionHeaders: Set<String> = [
        "also in the news", "also read", "around the web", "don't miss", "editor's picks", "editors' picks",
        "from our partners", "in case you missed it", "keep reading", "latest headlines", "latest news",
        "latest stories", "more headlines", "more news", "more on this", "more on this story", "more stories",
        "more to read", "more top stories", "most popular", "most read", "most viewed", "must read", "must reads",
        "popular now", "popular stories", "promoted stories", "read more", "read next", "recommended",
        "recommended articles", "recommended for you", "recommended reading", "recommended stories", "related",
        "related articles", "related content", "related coverage", "related news", "related stories", "related topics",
        "related video", "related videos", "see also", "sponsored content", "sponsored stories", "suggested reading",
        "top stories", "trending", "trending now", "trending stories", "up next", "what to read next",
        "you may also like", "you may like", "you might also like", "you might like",
    ]
    /// Beginnings of such headers, with a name behind them.
    static let sectionOpeners = [
        "more from", "more on", "more stories from", "most popular in", "most read from", "most read in",
        "most viewed in", "top stories from",
    ]
    /// What stands before the title of another story, with a colon.
    static let teaserOpeners = [
        "also read:", "don't miss:", "more:", "must read:", "read also:", "read more:", "read next:", "related:",
        "see also:", "watch:",
    ]
    /// Buttons and notes of the page, standing alone.
    static let controls: Set<String> = [
        "ad", "ads by", "advertisement", "advertisements", "article continues after advertisement",
        "article continues below", "back to top", "click to copy", "close", "comment", "comments", "continue reading",
        "copy link", "email", "email this article", "gallery", "leave a comment", "link copied", "listen",
        "listen to this article", "load more", "loading", "loading...", "menu", "play", "print", "print this article",
        "read full story", "save", "save article", "scroll to continue", "share", "share on facebook",
        "share on twitter", "share this", "share this article", "share this story", "show more", "skip advertisement",
        "story continues", "story continues below", "story continues below advertisement", "tweet", "view comments",
    ]
    /// Beginnings of lines that ask to subscribe.
    static let subscribe = [
        "already a subscriber", "become a member", "become a subscriber", "log in", "please subscribe", "sign in",
        "start your free trial", "start your subscription", "subscribe", "this article is for subscribers",
    ]
    /// Beginnings of lines that ask to sign up for a letter.
    static let signup = [
        "by clicking", "by entering your email", "by providing your email", "by signing up", "by submitting your email",
        "by subscribing", "enter your email", "please enter a valid email", "sign me up", "sign up",
        "thank you for signing up",
        "thanks for signing up", "you can unsubscribe", "your email address",
    ]
    /// Beginnings that are such lines where a letter is named behind them.
    static let letterVerbs = ["delivered", "get", "join", "receive", "register", "subscribe", "want", "our", "try"]
    /// Names of letters.
    static let letters = ["newsletter", "newsletters", "to your inbox", "in your inbox", "daily email", "email alerts"]
    /// Beginnings of an outlet's words about itself.
    static let promo = [
        "click here", "download our", "download the", "follow", "for more", "for the latest", "get our",
        "get the",
        "have a story", "have a tip", "help us", "join our", "join the conversation", "join us", "keep up with",
        "like us on", "listen to our", "read more at", "read the rest", "read the full", "stay informed",
        "stay up to date", "support our", "to read more", "visit our", "watch live",
    ]
    /// What asks the reader to go elsewhere, behind such a beginning.
    static let promoVerbs = [
        ", click ", ", follow ", ", go to ", ", head to ", ", see ", ", sign up", ", subscribe", ", tune in",
        ", visit ",
        " at www.", " app ", " app.", " here.", " on facebook", " on instagram", " on twitter", " on x.", " on youtube",
        " podcast", " @", "http", " edition delivered", " free trial", " your trial",
    ]
    /// What stands before the agency or outlet that the story is taken from.
    static let source = ["source:", "sources:"]
    /// Beginnings of the lines that name who worked on a story.
    static let reporting = [
        "(additional reporting by", "(compiled by", "(editing by", "(reporting by", "(writing by",
        "additional reporting by",
        "compiled by", "editing by", "reporting by", "writing by",
    ]
    /// Ends of such lines.
    static let contributed = [
        "contributed reporting.", "contributed reporting", "contributed to this article.",
        "contributed to this report.",
        "contributed to this story.", "contributed to this report", "contributed to this story",
        "contributed to this article",
    ]
    /// Beginnings of the texts of pictures.
    static let caption = [
        "caption:", "file photo:", "file photograph:", "image caption", "media caption", "photo caption", "photo:",
        "picture:", "pictured:", "video caption",
    ]
    /// What stands before the name of a photographer.
    static let credit = [
        "credit:", "image credit:", "image:", "photo by", "photo credit:", "photo:", "photograph by", "photograph:",
        "picture credit:", "picture:", "photos:", "photos by",
    ]
    /// Words that a credit of a picture holds.
    static let pictureWords = [
        "courtesy", "file", "handout", "image", "images", "photo", "photograph", "photographer", "photos", "pictures",
        "pool",
        "via",
    ]
    /// What those who write for the press are called.
    static let trades: Set<String> = [
        "author", "broadcaster", "columnist", "contributor", "correspondent", "editor", "freelancer", "journalist",
        "photographer", "photojournalist", "producer", "reporter", "writer",
    ]
    /// Bylines that name nobody.
    static let staff: Set<String> = [
        "agencies", "from staff reports", "from wire reports", "news desk", "newsroom", "our correspondent",
        "our reporter",
        "staff", "staff and agencies", "staff report", "staff reporter", "staff reports", "staff writer",
        "wire reports",
    ]
    /// What follows the name in a note on an author whom the byline has named.
    static let bioVerbs: Set<String> = [
        "covers", "edits", "has", "is", "joined", "lives", "reports", "tweets", "was", "writes",
    ]
    /// What a note on an author goes on with.
    static let bioClues = [
        " based in ", " has covered ", " teaches ", " book", " can be reached", " contributed to ", " contributes to ",
        " covering ", " covers ",
        " email ", " focuses on ", " focusing on ", " follow ", " reports on ", " reporting on ", " specialising in ",
        " specializing in ", " writes about ", " writes for ", " writes on ", " @", "reporter for ", "reporter at ",
        "correspondent for ", "correspondent at ", "editor of ", "editor at ", "editor for ", "columnist for ",
        "columnist at ", "contributor to ", "journalist for ", "journalist at ", "writer for ", "writer at ",
    ]
}
