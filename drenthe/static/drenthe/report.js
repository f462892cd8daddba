/*
 * Insert a figure into the text of the report: its name between braces where the cursor is, or on a line of its own in
 * a list of names. Without script the names stand in the list and can be typed.
 */

const chosen = document.getElementById("insert");
const field = document.querySelector("[data-figures]");
let wasIn = false; // before somebody was in the field its cursor is nowhere: what is inserted comes at the end

field?.addEventListener("focus", () => { wasIn = true; });

document.querySelector("[data-insert]")?.addEventListener("click", () => {
  const isList = field.dataset.figures === "names";
  const { value } = field;
  const [start, end] = wasIn ? [field.selectionStart, field.selectionEnd] : [value.length, value.length];
  const opening = start > 0 && value[start - 1] !== "\n" ? "\n" : "";
  const text = isList ? `${opening}${chosen.value}\n` : `{{ ${chosen.value} }}`;
  field.setRangeText(text, start, end, "end");
  field.focus();
});
