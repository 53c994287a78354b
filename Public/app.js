import { get, pathOf, rawLink } from "./api.js";
import { ArticleView } from "./article.js";
import { address, count, currentState, el, link, problemBox } from "./dom.js";
import { quoteRow } from "./quote.js";
import { SpeakerField } from "./speakers.js";

const byID = (id) => document.getElementById(id);
const [list, form, quotes, status, more] = ["list", "filters", "quotes", "status", "more"].map(byID);
const article = new ArticleView(byID("article"));
const speaker = new SpeakerField(byID("speaker"), byID("speakers"), () => form.requestSubmit());
const names = new Map();
let shown = null;
let request = null;
let next = null;
let scrolled = 0;
let opener = null;
let around = null;

/** Shows what the address bar says. */
function show() {
  const state = currentState();
  const returning = list.hidden;
  if (state.article && !returning) scrolled = window.scrollY;
  list.hidden = Boolean(state.article);
  byID("article").hidden = !state.article;
  if (state.article) return article.open(state).then((isOpen) => isOpen && loadAround());
  article.leave();
  document.title = state.q ? `${state.q} – OnRecord` : "OnRecord";
  fillForm(state);
  if (address(state) !== shown) {
    window.scrollTo(0, 0);
    load(state);
  } else if (returning) {
    window.scrollTo(0, scrolled);
    opener?.focus({ preventScroll: true });
  }
}

function go(href) {
  if (href !== location.pathname + location.search) history.pushState(null, "", href);
  show();
}

function fillForm(state) {
  form.q.value = state.q;
  form.kind.value = state.kind;
  form.collapse.checked = state.collapse === "utterance";
  chooseOutlet(state.outlet);
  speaker.set(state.speaker, names.get(state.speaker));
}

function chooseOutlet(id) {
  if (![...form.outlet.options].some((option) => option.value === id)) form.outlet.append(el("option", { value: id }, id));
  form.outlet.value = id;
}

function load(state) {
  shown = address(state);
  quotes.replaceChildren();
  status.textContent = "Looking…";
  const { q, outlet, kind, collapse } = state;
  return page(pathOf("/quotes", { q, speaker: state.speaker, outlet, kind, collapse, highlight: q && "true", limit: 30, context: 80 }), state);
}

async function page(path, state) {
  request?.abort();
  request = new AbortController();
  const { signal } = request;
  byID("list-problem").replaceChildren();
  list.setAttribute("aria-busy", "true");
  more.hidden = true;
  try {
    const answer = await get(path, { signal, onWait: (text) => status.replaceChildren(text) });
    if (signal.aborted) return;
    append(answer, state);
    loadAround();
  } catch (error) {
    if (signal.aborted) return;
    status.textContent = "";
    byID("list-problem").replaceChildren(problemBox(error, error.status !== 400 && (() => load(state))));
  }
  list.removeAttribute("aria-busy");
}

function append({ data, links, meta: { total } }, state) {
  const before = quotes.childElementCount;
  for (const quote of data) {
    names.set(quote.speaker.entity, quote.speaker.name);
    quotes.append(quoteRow(quote, state));
  }
  if (speaker.value === state.speaker) speaker.set(state.speaker, names.get(state.speaker));
  const following = links.next && new URL(links.next, location.origin);
  next = following && following.pathname + following.search;
  more.hidden = !next;
  const number = quotes.childElementCount;
  status.replaceChildren(...outcome(total, number, state), ...takeAway(total, links, state));
  if (before) quotes.children[before]?.querySelector("a").focus({ preventScroll: true });
}

/** Links to the whole list in the forms of other programs. */
function takeAway(total, links, { speaker: id }) {
  const feed = id && links.csv.replace("format=csv", "format=atom");
  const forms = [rawLink(links.csv, "table (CSV)"), rawLink(links.jsonl, "JSON Lines"), feed && rawLink(feed, "feed (Atom)")];
  const shownForms = total ? forms.filter(Boolean) : [];
  return shownForms.flatMap((form, index) => [index ? ", " : ". All of them: ", form]);
}

/** How many there are, or what to try instead. */
function outcome(total, number, state) {
  if (total) {
    const order = state.q ? ", best match first" : quotes.querySelector("time") ? ", newest first" : "";
    return [count(total, "quote"), number < total ? `, ${number.toLocaleString("en")} shown` : "", order];
  }
  if (shown === "/") return ["The corpus holds no quotes."];
  if (!state.q || state.speaker) return ["No quote fits all of that. Leave out a word or a filter."];
  return ["No quote holds these words. ", link({ speaker: state.q }, {}, `Look for what “${state.q}” said`)];
}

/** Fills the menu of outlets with those that quote somebody, by name, with the number of their quotes. */
async function loadOutlets() {
  const { facets } = await get(pathOf("/quotes", { facet: "outlet", facet_size: 1000, limit: 1, fields: "id" }));
  const sorted = facets.outlet.sort((a, b) => a.label.localeCompare(b.label));
  form.outlet.replaceChildren(el("option", { value: "" }, "any"), ...sorted.map(({ value, label, count: quotes }) =>
    el("option", { value }, `${label} (${quotes.toLocaleString("en")})`)));
  chooseOutlet(currentState().outlet);
}

async function loadCorpus() {
  const { build, counts } = await get("/corpus");
  const size = `${count(counts.articles, "article")}, ${count(counts.quotes, "quote")}, ${count(counts.outlets, "outlet")}`;
  byID("corpus").append(el("br"), `${size}. Build `, el("code", { title: build }, build.slice(0, 12)), ". ",
    rawLink("/corpus/issues", "What was skipped, repaired or guessed"), el("br"), rawLink("/docs", "The API"));
}

/** Loads what stands around the list, once the server has let us in. */
function loadAround() {
  around ??= Promise.allSettled([loadOutlets(), loadCorpus()]);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { q, outlet, kind, collapse } = form;
  const once = collapse.checked ? collapse.value : "";
  go(address({ q: q.value.trim(), speaker: speaker.value, outlet: outlet.value, kind: kind.value, collapse: once }));
});
for (const field of [form.outlet, form.kind, form.collapse]) field.addEventListener("change", () => form.requestSubmit());
more.addEventListener("click", () => page(next, currentState()));
document.addEventListener("click", (event) => {
  const anchor = event.target.closest("a[data-nav]");
  if (!anchor || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (list.contains(anchor)) opener = anchor;
  go(anchor.pathname + anchor.search);
  if (document.activeElement === anchor && anchor.closest("[hidden]")) byID("main").focus({ preventScroll: true });
});
window.addEventListener("popstate", show);
history.scrollRestoration = "manual";
show();
