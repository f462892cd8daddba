/* Moves the cards of the board: by dragging, or with the keyboard (space lifts a card, arrows choose, space drops). */

const board = document.querySelector("[data-board]");
const said = document.querySelector("[data-board-said]");
let lifted = null; // the card in hand, and where it came from
let home = null;

function say(text) {
  said.textContent = "";
  window.requestAnimationFrame(() => { said.textContent = text; });
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? "");
}

function columns() {
  return [...board.querySelectorAll("[data-phase]")];
}

function columnOf(card) {
  return card.closest("[data-phase]");
}

function place(card, column) {
  column.querySelector("[data-cards]").append(card);
  count();
}

function count() {
  for (const column of columns()) {
    const cards = column.querySelectorAll("[data-card]").length;
    column.querySelector("[data-count]").textContent = cards;
    column.querySelector("[data-empty]").hidden = cards > 0;
  }
}

async function keep(card, column, from) {
  const data = new FormData();
  data.set("phase", column.dataset.phase);
  data.set("_seen", card.dataset.seen);
  card.setAttribute("aria-busy", "true");
  let text = board.dataset.failed;
  let moved = false;
  try {
    const answer = await fetch(card.dataset.url, {
      method: "POST",
      body: data,
      headers: {
        Accept: "application/json",
        "X-CSRFToken": board.dataset.token,
        "Idempotency-Key": crypto.randomUUID(),
      },
    });
    moved = answer.ok;
    const { said: words, seen } = await answer.json();
    text = words;
    if (seen) card.dataset.seen = seen;
  } catch {
    moved = false;
  }
  card.removeAttribute("aria-busy");
  if (!moved) place(card, from);
  say(text);
}

function lift(card) {
  lifted = card;
  home = columnOf(card);
  card.classList.add("board__card--lifted");
  const handle = card.querySelector("[data-handle]");
  handle.setAttribute("aria-pressed", "true");
  say(fill(board.dataset.lifted, { title: card.dataset.title, phase: home.dataset.label }));
}

function release() {
  lifted.classList.remove("board__card--lifted");
  lifted.querySelector("[data-handle]").setAttribute("aria-pressed", "false");
  lifted = null;
}

function drop() {
  const card = lifted;
  const from = home;
  const column = columnOf(card);
  release();
  if (column === from) say(fill(board.dataset.back, { title: card.dataset.title }));
  else keep(card, column, from);
}

function cancel() {
  const card = lifted;
  place(card, home);
  release();
  card.querySelector("[data-handle]").focus();
  say(fill(board.dataset.back, { title: card.dataset.title }));
}

function step(direction) {
  const all = columns();
  const column = all[all.indexOf(columnOf(lifted)) + direction];
  if (!column) return;
  place(lifted, column);
  const handle = lifted.querySelector("[data-handle]");
  handle.focus();
  handle.scrollIntoView({ block: "nearest", inline: "nearest" });
  say(fill(board.dataset.over, { phase: column.dataset.label }));
}

if (board) {
  board.addEventListener("keydown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle) return;
    const card = handle.closest("[data-card]");
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (!lifted) lift(card);
      else if (lifted === card) drop();
    } else if (lifted === card && event.key === "Escape") {
      event.preventDefault();
      cancel();
    } else if (lifted === card && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      step(event.key === "ArrowRight" ? 1 : -1);
    }
  });
  board.addEventListener("focusout", (event) => {
    // Whoever walks away with a card in hand has changed nothing.
    if (lifted && event.target.closest("[data-card]") === lifted && event.relatedTarget
        && !lifted.contains(event.relatedTarget)) cancel();
  });
  board.addEventListener("dragstart", (event) => {
    const card = event.target.closest("[data-card]");
    if (!card || !card.hasAttribute("draggable")) return;
    lifted = card;
    home = columnOf(card);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.title);
    card.classList.add("board__card--lifted");
  });
  board.addEventListener("dragover", (event) => {
    const column = event.target.closest("[data-phase]");
    if (!lifted || !column) return;
    event.preventDefault();
    for (const one of columns()) one.classList.toggle("board__column--over", one === column);
  });
  board.addEventListener("drop", (event) => {
    const column = event.target.closest("[data-phase]");
    if (!lifted || !column) return;
    event.preventDefault();
    const card = lifted;
    const from = home;
    if (column !== from) {
      place(card, column);
      keep(card, column, from);
    }
  });
  board.addEventListener("dragend", () => {
    for (const one of columns()) one.classList.remove("board__column--over");
    if (lifted) {
      lifted.classList.remove("board__card--lifted");
      lifted = null;
    }
  });
}
