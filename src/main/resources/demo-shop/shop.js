// The demo shop: picks goods, orders, and waits for the outcome. It knows no key; its server has one.

import { Refused, ask } from "/screen/api.js";
import { byId, h } from "/screen/dom.js";
import { money } from "/screen/money.js";

const offer = await ask("GET", "goods");
const form = byId("order");
let ordered = 0;

byId("goods").append(
  ...offer.goods.map((good) =>
    h(
      "li",
      {},
      h("label", { class: "name", for: good.id }, good.name),
      h("span", { class: "price" }, money({ currency: offer.currency, value: good.price })),
      h("input", { id: good.id, type: "number", min: "0", max: "99", value: good.id === "tea" ? "1" : "0", inputmode: "numeric" }),
    ),
  ),
);
byId("terminal").append(...offer.terminals.map((terminal) => h("option", { selected: terminal.startsWith("102@") }, terminal)));
byId("brands").append(...wishes(offer.brands).map((brands) => h("option", { value: brands.join(" ") }, brands.join(", or else "))));

/** Each brand alone, and each two neighbours in order of preference. */
function wishes(brands) {
  return [...brands.map((brand) => [brand]), ...brands.slice(1).map((brand, i) => [brand, brands[i]])];
}

const counts = () => Object.fromEntries(offer.goods.map((good) => [good.id, Number(byId(good.id).value) || 0]));

/** Prices have two decimals: summed up in cents, as whole numbers. */
function sum() {
  const picked = counts();
  const cents = offer.goods.reduce((total, good) => total + BigInt(good.price.replace(".", "")) * BigInt(Math.max(0, Math.trunc(picked[good.id]))), 0n);
  const digits = String(cents).padStart(3, "0");
  byId("sum").textContent = money({ currency: offer.currency, value: `${digits.slice(0, -2)}.${digits.slice(-2)}` });
}

form.addEventListener("input", sum);
sum();

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("wrong").textContent = "";
  const body = { terminal: form.terminal.value, brands: form.brands.value.split(" "), basket: counts() };
  const paid = byId("sum").textContent;
  try {
    const accepted = await ask("POST", "orders", { body });
    await watch(accepted.id, paid, body.terminal, ++ordered);
  } catch (why) {
    byId("wrong").textContent = why instanceof Refused ? why.message : "The shop cannot be reached.";
  }
});

/** Shows the latest order only, until it has ended. */
async function watch(id, paid, terminal, number) {
  tell("Waiting for the customer’s terminal…", paid, h("p", { class: "hint" }, `If ${terminal} is to decide something, its screen asks.`));
  for (;;) {
    const settlement = await ask("GET", `orders/${id}`);
    if (number !== ordered) return;
    if (settlement.state === "ended") {
      const good = settlement.outcome === "captured" || settlement.outcome === "authorized";
      const how = [settlement.brand && `with ${settlement.brand}`, settlement.reason].filter(Boolean).join(": ");
      return tell(
        good ? "Thank you" : "Not paid",
        paid,
        h("p", {}, h("span", { class: `outcome ${good ? "good" : "bad"}` }, settlement.outcome)),
        h("p", { class: "hint" }, how),
      );
    }
  }
}

function tell(title, paid, ...rest) {
  byId("outcome").replaceChildren(h("div", { class: "calm" }, h("h2", {}, title), h("p", { class: "amount" }, paid), ...rest));
}
