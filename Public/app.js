import { get, pathOf } from "./api.js";
import { ArticleView } from "./article.js";
import { address, count, currentState, el, problemBox } from "./dom.js";
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

/** Shows what the address bar says. */
function show() {
  const state = currentState();
  const returning = list.hidden;
  if (state.article && !returning) scrolled = window.scrollY;
  list.hidden = Boolean(state.article);
  byID("article").hidden = !state.article;
  if (state.article) return article.open(state);
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
  if (state.speaker && !names.has(state.speaker)) nameSpeaker(state.speaker);
}

function chooseOutlet(id) {
  if (![...form.outlet.options].some((option) => option.value === id)) form.outlet.append(el("option", { value: id }, id));
  form.outlet.value = id;
}

/** Shows the name of the speaker whose id is in the address; a name as typed stays. */
async function nameSpeaker(id) {
  const entity = await get(`/entities/${encodeURIComponent(id)}`).catch(() => null);
  if (!entity) return;
  names.set(id, entity.name);
  if (speaker.value === id) speaker.set(id, entity.name);
}

/** Loads the list from its beginning. */
function load(state) {
  shown = address(state);
  quotes.replaceChildren();
  status.textContent = "Looking…";
  const { q, outlet, kind, collapse } = state;
  return page(pathOf("/quotes", { q, speaker: state.speaker, outlet, kind, collapse, limit: 30 }), state);
}

async function page(path, state) {
  request?.abort();
  request = new AbortController();
  const { signal } = request;
  byID("list-problem").replaceChildren();
  list.setAttribute("aria-busy", "true");
  more.hidden = true;
  try {
    const onWait = () => { status.textContent = "The corpus is still being read…"; };
    const answer = await get(path, { signal, onWait });
    if (!signal.aborted) append(answer, state);
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
  const link = links.next && new URL(links.next, location.origin);
  next = link && link.pathname + link.search;
  more.hidden = !next;
  const number = quotes.childElementCount;
  status.textContent = total ? count(total, "quote") + (number < total ? `, ${number.toLocaleString("en")} shown` : "")
    : shown === "/" ? "The corpus holds no quotes." : "No quote fits all of that. Leave out a word or a filter.";
  if (before) quotes.children[before]?.querySelector("a").focus({ preventScroll: true });
}

/** Fills the menu of outlets from the articles. */
async function loadOutlets() {
  const { data } = await get(pathOf("/articles", { limit: 1000 }));
  const outlets = new Map(data.filter((row) => row.outlet).map(({ outlet }) => [outlet.id, outlet.name]));
  const sorted = [...outlets].sort((a, b) => a[1].localeCompare(b[1]));
  form.outlet.replaceChildren(el("option", { value: "" }, "any"), ...sorted.map(([id, name]) => el("option", { value: id }, name)));
  chooseOutlet(currentState().outlet);
}

async function loadCorpus() {
  const { build, counts } = await get("/corpus");
  const parts = [["articles", "article"], ["quotes", "quote"], ["entities", "entity", "entities"], ["outlets", "outlet"]]
    .filter(([name]) => name in counts).map(([name, ...forms]) => count(counts[name], ...forms));
  byID("corpus").append(el("br"), `${parts.join(", ")}. Build `, el("code", {}, build), ". ",
    el("a", { href: "/corpus/issues" }, "What was skipped, repaired or guessed"));
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
});
window.addEventListener("popstate", show);
history.scrollRestoration = "manual";
show();
Promise.allSettled([loadOutlets(), loadCorpus()]);
