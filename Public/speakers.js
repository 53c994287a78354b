import { get, pathOf } from "./api.js";
import { count, el } from "./dom.js";

/** The field that finds a speaker while one types: a combobox with a list, as ARIA describes it. */
export class SpeakerField {
  constructor(input, list, onChoice) {
    Object.assign(this, { input, list, onChoice, active: -1, id: "", label: "" });
    input.addEventListener("input", () => this.later(150));
    input.addEventListener("focus", () => this.later(0));
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
  }

  /** Shows a speaker that was chosen elsewhere. */
  set(id, label) {
    this.id = id;
    this.label = this.input.value = label || id;
  }

  /** What the list should ask for: the id chosen, or the name as typed. */
  get value() {
    const typed = this.input.value.trim();
    return typed === this.label ? this.id : typed;
  }

  later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), delay);
  }

  async load() {
    this.request?.abort();
    this.request = new AbortController();
    const typed = this.input.value === this.label ? "" : this.input.value.toLowerCase();
    const q = (typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => `${word}*`).join(" ");
    try {
      const path = pathOf("/entities", { type: "person,organization", q, sort: "-quotes", limit: 12 });
      const { data } = await get(path, { signal: this.request.signal });
      this.show(data.filter((entity) => entity.quote_count > 0));
    } catch {
      // Without a list the field still takes a name as typed.
    }
  }

  show(entities) {
    if (document.activeElement !== this.input) return;
    this.active = -1;
    this.list.replaceChildren(...entities.map(({ id, name, roles, quote_count: quotes }, index) =>
      el("li", { role: "option", id: `speaker-${index}`, "aria-selected": "false", "data-id": id, "data-name": name },
        name, " ", el("small", {}, roles[0] && `${roles[0].text} · `, count(quotes, "quote")))));
    if (!entities.length) this.list.append(el("li", { class: "none" }, "nobody of that name is quoted"));
    this.open(true);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", isOpen);
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.open(false);
  }

  choose(option) {
    if (!option) return;
    this.set(option.dataset.id, option.dataset.name);
    this.close();
    this.onChoice();
  }

  key(event) {
    const options = this.list.hidden ? [] : [...this.list.querySelectorAll("[role=option]")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (!options.length) return this.later(0);
      this.active = (Math.max(this.active, step < 0 ? 0 : -1) + step + options.length) % options.length;
      options.forEach((option, index) => option.setAttribute("aria-selected", index === this.active));
      options[this.active].scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", options[this.active].id);
    } else if (event.key === "Enter" && options[this.active]) {
      this.choose(options[this.active]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }
}
