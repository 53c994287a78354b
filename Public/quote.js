import { get, pathOf } from "./api.js";
import { count, el, facts, link, problemBox } from "./dom.js";

const reasons = {
  not_named: "the text never names the speaker",
  ambiguous: "the text leaves open which of several is meant",
  no_attribution: "the text gives these words to nobody",
};

const relations = {
  identical: "the same to the letter",
  punctuation: "the same words, other punctuation",
  truncated: "shorter: words left out at an end",
  extended: "longer: more words at an end",
  altered: "other words inside",
  spliced: "sentences joined that stand apart elsewhere",
};

/** The row of a list. */
export function quoteRow(quote, state) {
  return el("li", { class: "quote" },
    el("blockquote", { class: `words ${quote.kind}` }, quote.text),
    attribution(quote, state),
    facts(
      outlet(quote),
      link({ ...state, article: quote.article, quote: quote.id }, { class: "title" }, quote.article_title ?? "untitled article"),
      quote.published && el("time", { datetime: quote.published }, quote.published.slice(0, 10)),
      quote.kind,
      quote.zone === "title" && "in the headline",
      quote.zone === "furniture" && "outside the story",
      certainty(quote)),
    variantsBox(quote, state));
}

/** What is known of a quote, for the article's page, where its words stand above. */
export function quoteDetails(quote, state) {
  return el("aside", { class: "details", "aria-label": "The quote chosen", tabindex: "-1" },
    attribution(quote, state),
    facts(
      quote.kind,
      certainty(quote),
      quote.continues && link({ ...state, quote: quote.continues }, {}, "goes on from an earlier quote"),
      el("a", { href: `/quotes/${encodeURIComponent(quote.id)}` }, "as data"),
      link({ ...state, quote: "" }, { class: "close" }, "Close")),
    variantsBox(quote, state, true));
}

/** Speaker and cue, or why nobody is named. */
function attribution({ speaker, cue, attribution: { reason } }, state) {
  const said = cue && [" ", el("span", { class: "cue" }, cue.text)];
  if (speaker.entity) {
    const to = { ...state, speaker: speaker.entity, article: "", quote: "" };
    return el("p", { class: "attribution" },
      link(to, { class: "speaker", title: `All quotes of ${speaker.name}` }, speaker.name), said);
  }
  return el("p", { class: "attribution" }, el("span", { class: "nobody" }, "Nobody named"), `: ${reasons[reason] ?? reason}`,
    speaker.mention && [" (", el("span", { class: "mention" }, speaker.mention.text), said, ")"]);
}

function certainty({ speaker, attribution: { confidence } }) {
  const text = `${Math.round(confidence * 100)}% sure of the speaker`;
  return speaker.entity && el("span", { class: confidence < 0.6 ? "low" : "" }, text);
}

function outlet(quote) {
  return quote.outlet ? el("span", { class: "outlet" }, quote.outlet.name) : "outlet not given";
}

/** The other reports of the same words, fetched when they are asked for. */
function variantsBox(quote, state, open = false) {
  if (quote.kind === "scare") return null;
  const content = el("div", { class: "variants-content", "aria-live": "polite" });
  const box = el("details", { class: "variants" }, el("summary", {}, "The same words elsewhere"), content);
  const load = async () => {
    content.replaceChildren(el("p", { class: "loading" }, "Looking…"));
    try {
      const path = pathOf(`/quotes/${encodeURIComponent(quote.id)}/variants`, { limit: 100 });
      content.replaceChildren(...variants(await get(path), state));
    } catch (error) {
      content.replaceChildren(problemBox(error, load));
    }
  };
  box.addEventListener("toggle", () => { if (box.open && !content.firstChild) load(); });
  box.open = open;
  return box;
}

function variants({ data, meta: { total } }, state) {
  if (!total) return [el("p", { class: "loading" }, "No other report of these words is in the corpus.")];
  const head = el("p", { class: "facts" }, count(total, "other report"), total > data.length && `, ${data.length} shown`, ". ",
    el("del", {}, "Struck out"), " stands only here, ", el("ins", {}, "underlined"), " only there.");
  return [head, el("ul", {}, data.map((row) => el("li", {},
    el("p", { class: "diff" }, row.diff.flatMap(steps)),
    facts(
      outlet(row),
      link({ ...state, article: row.article, quote: row.id }, { class: "title" }, row.article_title ?? "untitled article"),
      row.speaker.name ?? "nobody named",
      relations[row.relation] ?? row.relation))))];
}

function steps({ op, a, b }) {
  if (op === "equal") return [b, " "];
  return [a && [el("del", {}, a), " "], b && [el("ins", {}, b), " "]].flat();
}
