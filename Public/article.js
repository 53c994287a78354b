import { get, pathOf, rawLink } from "./api.js";
import { count, date, el, facts, link, problemBox } from "./dom.js";
import { quoteDetails } from "./quote.js";
import { pieces } from "./text.js";

const story = ["title", "subtitle", "dateline", "paragraph", "heading", "list_item"];

/** Shows one article with its quotes in their places. */
export class ArticleView {
  constructor(section) {
    this.section = section;
  }

  /** Opens the article and the quote that the state names; whether it could. */
  async open(state) {
    this.state = state;
    const isNew = this.article?.id !== state.article;
    if (isNew && !(await this.load())) return false;
    document.title = `${this.article.title?.text ?? "Untitled article"} – OnRecord`;
    this.choose(this.state.quote, isNew);
    return true;
  }

  /** Stops what is on its way: another page is shown. */
  leave() {
    this.request?.abort();
  }

  async load() {
    this.leave();
    this.request = new AbortController();
    this.article = null;
    this.wait("Opening the article…");
    try {
      const path = pathOf(`/articles/${encodeURIComponent(this.state.article)}`, { include: "text,blocks,quotes" });
      this.article = await get(path, { signal: this.request.signal, onWait: (text) => this.wait(text) });
    } catch (error) {
      if (error.name !== "AbortError") this.showAlone(problemBox(error, error.status !== 404 && (() => this.open(this.state))));
      return false;
    }
    this.render();
    return true;
  }

  wait(text) {
    this.showAlone(el("p", { class: "loading", role: "status" }, text));
  }

  showAlone(node) {
    this.section.replaceChildren(this.back(), node);
  }

  back() {
    return el("p", { class: "back" }, link({ ...this.state, article: "", quote: "" }, {}, "← Back to the quotes"));
  }

  render() {
    const { blocks, quotes, text, title, language } = this.article;
    this.scalars = [...text]; // what offsets count
    this.parts = new Map(quotes.map((quote) => [quote.id, []]));
    this.marks = quotes.flatMap((quote) => [
      ...quote.spans.map((span) => ({ ...span, quote, role: "quoted" })),
      ...[{ ...quote.speaker.mention, quote, role: "mention" }, { ...quote.cue, quote, role: "cue" }].filter(({ end }) => end),
    ]);
    const first = blocks.find((block) => block.kind === "title");
    const heading = el("h2", { tabindex: "-1", class: "headline" }, first ? this.inline(first) : title?.text ?? "Untitled article");
    this.section.replaceChildren(this.back(), el("article", {},
      el("header", {}, heading, this.origin(), this.speakers(), document.getElementById("legend").content.cloneNode(true)),
      el("div", { class: "text", lang: language === "und" ? null : language },
        blocks.filter((block) => block !== first).map((block) => this.block(block)))));
    heading.focus({ preventScroll: true });
  }

  origin() {
    const { id, path, outlet, authors, dateline, published } = this.article;
    return facts(
      outlet?.name ?? "outlet not given",
      authors.length && `by ${authors.map((author) => author.name).join(", ")}`,
      dateline,
      date(published),
      rawLink(`/articles/${encodeURIComponent(id)}/text`, "plain text"),
      path);
  }

  /** How often each speaker is quoted in the story. */
  speakers() {
    const listed = this.article.quotes.filter((quote) => quote.kind !== "scare" && quote.zone !== "furniture");
    const said = new Map();
    for (const { speaker } of listed) {
      const entry = said.get(speaker.entity) ?? { ...speaker, times: 0 };
      entry.times += 1;
      said.set(speaker.entity, entry);
    }
    const sorted = [...said.values()].sort((a, b) => b.times - a.times);
    return facts(listed.length ? count(listed.length, "quote") : "No quotes were found in this article",
      ...sorted.map(({ entity, name, times }) =>
        el("span", {}, entity ? link({ speaker: entity }, {}, name) : "nobody named", ` ${times}`)));
  }

  block(block) {
    const furniture = !story.includes(block.kind);
    return el(block.kind === "heading" ? "h3" : "p", { class: furniture ? "furniture" : block.kind },
      furniture && [el("span", { class: "label" }, block.kind.replaceAll("_", " ")), " "], this.inline(block));
  }

  /** The block's text: a link around each part of a quote, a span around mentions and cues. */
  inline(block) {
    const nodes = [];
    let open = null;
    for (const piece of pieces(block.start, block.end, this.marks)) {
      const text = this.scalars.slice(piece.start, piece.end).join("");
      const roles = piece.marks.filter((mark) => mark.role !== "quoted");
      const content = roles.length ? this.part(roles, el("span", { class: roles.map((mark) => mark.role).join(" ") }, text)) : text;
      const marks = piece.marks.filter((mark) => mark.role === "quoted");
      const key = marks.map((mark) => mark.quote.id).join(" ");
      if (key && open?.key === key) {
        open.node.append(content);
      } else {
        nodes.push(key ? this.quoted(marks, content) : content);
        open = { key, node: nodes.at(-1) };
      }
    }
    return nodes;
  }

  /** A link to the innermost of the quotes; the outer ones know it as a part of theirs. */
  quoted(marks, content) {
    const { id, kind, speaker } = shortest(marks).quote;
    const title = `${kind}: ${speaker.name ?? "nobody named"}`;
    return this.part(marks, link({ ...this.state, quote: id }, { class: `quoted ${kind}`, title }, content));
  }

  part(marks, node) {
    for (const mark of marks) this.parts.get(mark.quote.id).push(node);
    return node;
  }

  /** Marks the quote's parts and shows what is known of it under its paragraph. */
  choose(id, isNew) {
    const before = this.section.querySelector("a.chosen");
    this.section.querySelector(".details")?.remove();
    for (const node of this.section.querySelectorAll(".chosen")) node.classList.remove("chosen");
    const quote = this.article.quotes.find((candidate) => candidate.id === id);
    if (!quote) return isNew ? window.scrollTo(0, 0) : before?.focus();
    for (const part of this.parts.get(id)) part.classList.add("chosen");
    const links = this.parts.get(id).filter((part) => part.tagName === "A");
    const details = quoteDetails(quote, this.state);
    (links.at(-1)?.closest(".text > *") ?? this.section.querySelector("header")).after(details);
    links[0]?.scrollIntoView({ block: isNew ? "center" : "nearest" });
    if (!isNew) details.focus({ preventScroll: true });
  }
}

function shortest(marks) {
  return marks.reduce((best, mark) => (best && best.end - best.start <= mark.end - mark.start ? best : mark), null);
}
