// The customer's screen: who is signed in, what waits, what is beside it.

import { Refused, ask, listen } from "./api.js";
import { byId, h } from "./dom.js";
import { ago, clock, moment, money } from "./money.js";
import { became, nothing, question, showLeft, standing, standsFor, title } from "./question.js";

const GUARD = 500; // a click that was meant for the question before is not taken for this one
const FIRST = 8;
const card = byId("now");

let session = null;
let silence = () => {};
let terminal = null;
let state = null;
let offset = 0; // the bridge's clock, as seen from here
let current = null; // what the card shows: { key, prompt }
let readyAt = 0;
let followed = null;
let chosenFirst = null;
let answered = new Set();
let old = null; // settlements that had ended before this page looked
let earlier = [];
let next; // undefined: no page was asked for yet
let many = FIRST;
let dirty = false;

const base = () => `/terminals/${encodeURIComponent(session.terminal)}`;
const now = () => Date.now() + offset;
const say = (words) => (byId("said-politely").textContent = words);
const secondsTo = (deadline) => Math.max(0, Math.ceil((new Date(deadline) - now()) / 1000));

// Signing in and out

async function begin() {
  try {
    session = await ask("GET", "/terminals/session");
    await enter();
  } catch (why) {
    leave(why instanceof Refused && why.status === 401 ? "" : "The terminal’s bridge cannot be reached. Try again in a moment.");
  }
}

async function enter() {
  terminal = await ask("GET", base());
  byId("sign-in").hidden = true;
  byId("signed-in").hidden = false;
  byId("sign-out").hidden = false;
  byId("live").hidden = false;
  byId("who").hidden = false;
  byId("who").textContent = session.terminal;
  byId("arrangement").textContent = `Topology ${terminal.topology}, ${terminal.arrangement.replaceAll("-", " ")}`;
  byId("selection").hidden = !terminal.preselects;
  await showModules();
  silence = listen(base(), { told, lost, left: () => leave("You have been signed out.") });
}

function leave(words) {
  silence();
  session = terminal = state = current = followed = chosenFirst = old = null;
  answered = new Set();
  earlier = [];
  next = undefined;
  many = FIRST;
  for (const id of ["signed-in", "sign-out", "live", "who"]) byId(id).hidden = true;
  byId("sign-in").hidden = false;
  byId("selection-form").replaceChildren();
  dirty = false;
  byId("sign-in-wrong").textContent = words;
  document.title = "Sign in – Kessai";
  byId(byId("terminal").value ? "password" : "terminal").focus();
}

byId("sign-in-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const body = { terminal: form.terminal.value.trim(), password: form.password.value };
  try {
    session = await ask("POST", "/terminals/session", { body });
    form.password.value = "";
    byId("sign-in-wrong").textContent = "";
    await enter();
    card.focus({ preventScroll: true });
  } catch (why) {
    byId("sign-in-wrong").textContent = why instanceof Refused ? sentence(why.message) : "The terminal’s bridge cannot be reached.";
    form.password.select();
  }
});

byId("sign-out").addEventListener("click", async () => {
  silence();
  await ask("DELETE", "/terminals/session", { csrf: session.csrf }).catch(() => {});
  leave("");
});

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? "" : ".");

// What is told

function told(newState) {
  state = newState;
  offset = new Date(state.at) - Date.now();
  old ??= new Set(state.settlements.filter((it) => it.state === "ended").map((it) => it.id));
  byId("live").classList.remove("lost");
  byId("live").textContent = "Live";
  show();
}

function lost() {
  if (!session) return;
  byId("live").classList.add("lost");
  byId("live").textContent = "Reconnecting…";
}

function show() {
  const waiting = state.prompts.filter((prompt) => !answered.has(prompt.id));
  const prompt =
    waiting.find((it) => it.id === current?.prompt?.id) ?? waiting.find((it) => it.id === chosenFirst) ?? waiting[0];
  showCard(prompt);
  showWaiting(waiting.filter((it) => it !== prompt));
  showSelection();
  showPast();
  document.title = waiting.length ? `(${waiting.length}) ${title(prompt)} – Kessai` : `${session.terminal} – Kessai`;
}

function showCard(prompt) {
  const last = prompt ? null : latest();
  const key = prompt ? `prompt ${prompt.id}` : last ? `${last.state} ${last.id}` : "nothing";
  if (key === current?.key) return tick();
  const before = current;
  const focused = card.contains(document.activeElement);
  current = { key, prompt };
  readyAt = performance.now() + (before?.prompt && prompt ? GUARD : 0);
  setTimeout(() => (card.dataset.shows = key), readyAt - performance.now());
  card.replaceChildren(prompt ? question(prompt, (decision) => answer(prompt, decision)) : last ? became(last) : nothing());
  tick();
  tell(before?.prompt, prompt, last);
  focus(prompt, focused);
}

/** Says what a customer who does not see the card would not notice. */
function tell(before, prompt, last) {
  const mine = !before || answered.has(before.id);
  const ended = before && state.settlements.find((it) => it.id === before.settlement && it.state === "ended");
  const gone = mine ? "" : ended ? `${standsFor(ended)}: ${money(before.amount)} to ${before.shop}. ` : "Answered elsewhere. ";
  if (prompt) say(`${gone}${title(prompt)} ${money(prompt.amount)} to ${prompt.shop}.`);
  else if (last?.state === "ended") say(`${standsFor(last)}: ${money(last.amount)} to ${last.shop}.`);
  else say(gone);
}

/** A new question gets the focus, but for where the customer is typing or choosing something else. */
function focus(prompt, wasInside) {
  const active = document.activeElement;
  const busy = active?.matches("input, select, textarea") && !card.contains(active);
  if (busy || (!prompt && !wasInside)) return;
  (card.querySelector("input") ?? card.querySelector("h1")).focus({ preventScroll: !prompt });
}

/** What has become of what this page saw: what is under way first, then what ended last. */
function latest() {
  const seen = state.settlements.filter((it) => !old.has(it.id));
  const open = seen.filter((it) => it.state === "open");
  return (
    open.find((it) => it.id === followed) ??
    open[0] ??
    seen.sort((a, b) => new Date(b.endedAt) - new Date(a.endedAt))[0] ??
    null
  );
}

// Answering

async function answer(prompt, decision) {
  if (performance.now() < readyAt || prompt !== current?.prompt) return;
  readyAt = Infinity;
  const buttons = [...card.querySelectorAll("button")];
  buttons.forEach((button) => (button.disabled = true));
  try {
    await ask("POST", `${base()}/prompts/${prompt.id}/answer`, { body: decision, csrf: session.csrf });
    done(prompt);
  } catch (why) {
    readyAt = 0;
    buttons.forEach((button) => (button.disabled = false));
    if (!(why instanceof Refused)) wrong("The answer could not be sent. Try again.");
    else if (why.status === 401) leave("You have been signed out.");
    else if (why.status === 409 || why.status === 404) {
      done(prompt);
      byId("said-now").textContent = sentence(why.message);
    } else mend(why);
  }
}

function done(prompt) {
  answered.add(prompt.id);
  followed = prompt.settlement;
  chosenFirst = null;
  show();
}

function wrong(words) {
  card.querySelector("[data-wrong]").textContent = words;
}

/** What was typed is not as it must be: says so at the field, which can be mended. */
function mend(why) {
  const input = card.querySelector("input");
  if (!input) return wrong(sentence(why.message));
  const [fault] = why.faults;
  card.querySelector("#address-wrong").textContent = fault ? `Expected ${fault.expected}; found “${fault.found}”.` : sentence(why.message);
  input.setAttribute("aria-invalid", "true");
  input.focus();
  input.select();
}

card.addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
  const button = [...card.querySelectorAll("[data-key]")].find((it) => it.dataset.key === event.key.toLowerCase());
  if (button) {
    event.preventDefault();
    button.click();
  }
});

function tick() {
  if (!session) return;
  const prompt = current?.prompt;
  if (prompt) {
    const seconds = secondsTo(prompt.deadline);
    showLeft(card, prompt, seconds);
    if (seconds === 60 || seconds === 10) say(`${seconds} seconds left.`);
    if (seconds === 0) card.querySelectorAll("button").forEach((button) => (button.disabled = true));
  }
  for (const left of document.querySelectorAll("[data-deadline]")) left.textContent = `${clock(secondsTo(left.dataset.deadline))} left`;
}

setInterval(tick, 1000);

// Beside the question

function showWaiting(prompts) {
  byId("waiting").hidden = !prompts.length;
  byId("waiting-title").textContent = prompts.length === 1 ? "One more waits" : `${prompts.length} more wait`;
  byId("waiting-list").replaceChildren(
    ...prompts.map((prompt) =>
      h(
        "li",
        {},
        h("p", { class: "line" }, h("span", {}, prompt.shop), h("span", { class: "sum" }, money(prompt.amount))),
        h("p", { class: "line small" }, h("span", {}, title(prompt)), h("span", { "data-deadline": prompt.deadline })),
        h("button", { type: "button", class: "quiet", onclick: () => bring(prompt) }, "Decide this one first", h("span", { class: "unseen" }, `, ${money(prompt.amount)} to ${prompt.shop}`)),
      ),
    ),
  );
  tick();
}

function bring(prompt) {
  chosenFirst = prompt.id;
  current = { key: "", prompt: null };
  show();
}

function showPast() {
  const known = new Map([...earlier, ...state.settlements].map((it) => [it.id, it]));
  const all = [...known.values()].sort((a, b) => new Date(b.startedAt) - new Date(a.startedAt));
  byId("past-none").hidden = all.length > 0;
  byId("past-more").hidden = all.length <= many && (next === null || state.settlements.length < 20);
  byId("past").replaceChildren(
    ...all.slice(0, many).map((it) =>
      h(
        "li",
        {},
        h("p", { class: "line" }, h("span", {}, it.shop), h("span", { class: "sum" }, money(it.amount))),
        h("p", { class: "line small" }, h("span", {}, moment(it.startedAt), " · ", it.order, it.brand ? ` · ${it.brand}` : ""), standing(it)),
        it.reason ? h("p", { class: "small" }, it.reason) : null,
      ),
    ),
  );
}

byId("past-more").addEventListener("click", async () => {
  const wanted = many + 20;
  if (wanted > earlier.length && next !== null) {
    const page = await ask("GET", `${base()}/settlements${next ? `?before=${encodeURIComponent(next)}` : ""}`);
    earlier.push(...page.settlements);
    next = page.next;
  }
  many = wanted;
  showPast();
});

const age = (module) => (module.confirmedAt ? `confirmed ${ago(module.confirmedAt, now())}` : module.brands.length ? "as it was set up" : "");

async function showModules() {
  const modules = await ask("GET", `${base()}/modules`);
  byId("modules").replaceChildren(
    ...modules.map((it) =>
      h(
        "li",
        {},
        h("p", { class: "line" }, h("span", {}, "Module for ", h("strong", {}, it.wallet)), h("span", { class: "small" }, age(it))),
        h("p", { class: "small" }, it.brands.length ? `Settles ${it.brands.join(", ")}` : terminal.topology === 105 || terminal.topology === 106 ? "Is asked each time what it settles" : "Knows of no brands"),
      ),
    ),
  );
  if (terminal.preselects && !byId("selection-form").children.length) makeSelection(modules.map((it) => it.wallet));
}

setInterval(() => session && terminal && document.visibilityState === "visible" && showModules().catch(() => {}), 60_000);

// The wallet chosen beforehand

function choice(name, value, words) {
  return h("label", { class: "choice" }, h("input", { type: "radio", name, value }), words);
}

function makeSelection(wallets) {
  byId("selection-form").replaceChildren(
    h("fieldset", {}, h("legend", {}, "When a shop wants to be paid"), wallets.map((it) => choice("wallet", it, `pay with ${it}`)), choice("wallet", "", "ask me")),
    h("fieldset", { id: "how-long" }, h("legend", {}, "This holds"), choice("once", "false", "until I change it"), choice("once", "true", "for the next one only")),
    h("p", { class: "wrong", role: "alert", id: "selection-wrong" }),
    h("button", { type: "submit" }, "Keep this choice"),
  );
}

function check(radios, value) {
  for (const radio of radios) radio.checked = radio.value === value;
}

function showSelection() {
  const form = byId("selection-form");
  if (!terminal.preselects || dirty || !form.children.length) return;
  check(form.elements.wallet, state.selection?.wallet ?? "");
  check(form.elements.once, String(state.selection?.once ?? false));
  byId("how-long").hidden = !form.elements.wallet.value;
}

byId("selection-form").addEventListener("change", (event) => {
  dirty = true;
  byId("how-long").hidden = !event.currentTarget.elements.wallet.value;
});

byId("selection-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { wallet, once } = event.target.elements;
  try {
    if (wallet.value) await ask("PUT", `${base()}/selection`, { body: { wallet: wallet.value, once: once.value === "true" }, csrf: session.csrf });
    else await ask("DELETE", `${base()}/selection`, { csrf: session.csrf });
    dirty = false;
    byId("selection-wrong").textContent = "";
    say(wallet.value ? `Kept: ${wallet.value}.` : "Kept: you will be asked.");
  } catch (why) {
    byId("selection-wrong").textContent = why instanceof Refused ? sentence(why.message) : "It could not be sent. Try again.";
  }
});

begin();
