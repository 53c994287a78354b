import { get, pathOf, rawLink } from "./api.js";
import { count, date, el, facts, link, problemBox } from "./dom.js";
import { pieces } from "./text.js";

const reasons = {
  not_named: "the text never names the speaker",
  ambiguous: "the text leaves open which of several is meant",
  no_attribution: "the text gives these words to nobody",
};

const relations = {
  identical: "the same to the letter",
  punctuation: "other punctuation",
  truncated: "shorter",
  extended: "longer",
  altered: "other words inside",
  spliced: "sentences joined",
};

export function quoteRow(quote, state) {
  return el("li", { class: "quote" },
    el("blockquote", { class: "words" }, words(quote)),
    attribution(quote, state),
    facts(
      ...source(quote, state),
      kindOf(quote),
      quote.zone === "title" && "in the headline",
      quote.zone === "furniture" && "outside the story"),
    variantsBox(quote, state));
}

/** What is known of a quote, for the article's page, where its words stand above. */
export function quoteDetails(quote, state) {
  return el("aside", { class: "details", "aria-label": "The quote chosen", tabindex: "-1" },
    attribution(quote, state),
    facts(
      kindOf(quote),
      quote.continues && link({ ...state, quote: quote.continues }, {}, "goes on from an earlier quote"),
      rawLink(`/quotes/${encodeURIComponent(quote.id)}`, "a page to cite"),
      rawLink(`/quotes/${encodeURIComponent(quote.id)}?format=json`, "as data"),
      link({ ...state, quote: "" }, { class: "close" }, "Close")),
    variantsBox(quote, state, true));
}

/** A direct quote in marks; another between the words around it, so that one sees which words were in marks. */
function words({ kind, text, spans, highlights = [], context: { before, after } }) {
  const scalars = [...text];
  const parts = spans.map(({ start, end }) => {
    const part = scalars.splice(0, end - start + 1);
    return pieces(start, end, highlights).map((piece) => {
      const words = part.slice(piece.start - start, piece.end - start).join("");
      return piece.marks.length ? el("mark", {}, words) : words;
    });
  });
  if (kind === "direct") return parts.flatMap((part, index) => [index ? " … “" : "“", ...part, "”"]);
  const left = before.replace(/^.*\n|^\S*\s(?=.{50})/s, (cut) => (cut.endsWith("\n") ? "" : "… "));
  const right = after.replace(/\n.*$|(?<=.{50})\s\S*$/s, (cut) => (cut.startsWith("\n") ? "" : " …"));
  return [el("span", { class: "around" }, left), parts.flatMap((part, index) => (index ? [" … ", ...part] : part)), el("span", { class: "around" }, right)];
}

/** The kind, as the menu of kinds explains it. */
function kindOf({ kind }) {
  return el("span", { class: `quoted ${kind}` }, document.querySelector(`#kind [value=${kind}]`)?.textContent ?? kind);
}

function source(quote, state) {
  const title = quote.article_title ?? `untitled: ${quote.article}`;
  return [
    quote.outlet ? el("span", { class: "outlet" }, quote.outlet.name) : "outlet not given",
    link({ ...state, article: quote.article, quote: quote.id }, { class: "title" }, title),
    date(quote.published),
  ];
}

/** Speaker, cue and how sure that is, or why nobody is named. */
function attribution({ speaker, cue, attribution: { reason, confidence } }, state) {
  // A colon can stand for the word of saying; it would look like a slip here.
  const said = cue && /\p{L}/u.test(cue.text) && [" ", el("span", { class: "cue" }, cue.text)];
  if (speaker.entity) {
    const to = { ...state, speaker: speaker.entity, article: "", quote: "" };
    return el("p", { class: "attribution" },
      link(to, { class: "speaker" }, speaker.name),
      speaker.type !== "named" && speaker.mention && ` (“${speaker.mention.text}”)`, said,
      el("small", { class: confidence < 0.6 ? "low" : "" }, ` · ${Math.round(confidence * 100)}% sure`));
  }
  return el("p", { class: "attribution" }, el("span", { class: "nobody" }, "Nobody named"), `: ${reasons[reason] ?? reason}`,
    speaker.mention && [" (“", speaker.mention.text, "”", said, ")"]);
}

/** The other reports of the same words, looked for when the box comes near. */
function variantsBox(quote, state, open = false) {
  if (quote.kind === "scare") return null;
  const [summary, content] = [el("summary", {}, "Other reports of these words"), el("div", { class: "variants-content" })];
  const box = el("details", { class: "variants early" }, summary, content);
  const load = async () => {
    try {
      const path = pathOf(`/quotes/${encodeURIComponent(quote.id)}/variants`, { limit: 100, context: "0" });
      const { data, meta: { total } } = await get(path);
      if (!total) return box.replaceWith(open ? facts("No other report of these words is in the corpus.") : "");
      summary.textContent = `${count(total, "other report")} of these words`;
      content.replaceChildren(
        el("p", { class: "facts" }, total > data.length && `${data.length} are shown. `,
          el("del", {}, "Struck out"), " stands only here, ", el("ins", {}, "underlined"), " only there."),
        el("ul", {}, data.map((row) => variant(row, state))));
    } catch (error) {
      content.replaceChildren(problemBox(error, load));
    }
    box.classList.remove("early");
  };
  new IntersectionObserver(([{ isIntersecting }], observer) => {
    if (!isIntersecting) return;
    observer.disconnect();
    load();
  }, { rootMargin: "400px" }).observe(box);
  box.open = open;
  return box;
}

function variant(row, state) {
  return el("li", {},
    el("p", { class: "diff" }, row.diff.flatMap(steps)),
    facts(relations[row.relation] ?? row.relation, row.speaker.name ?? "nobody named", ...source(row, state)));
}

function steps({ op, a, b }) {
  if (op === "equal") return [b, " "];
  return [a && [el("del", {}, a), " "], b && [el("ins", {}, b), " "]].flat();
}
