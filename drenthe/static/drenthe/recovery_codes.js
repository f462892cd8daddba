/* Recovery codes as a file and on paper. They are made in the browser: the server shows them once. */

const tools = document.querySelector("[data-recovery-codes]");
const codes = document.getElementById("recovery_codes");
if (tools && codes) {
  tools.querySelector("a").href = `data:text/plain;charset=utf-8,${encodeURIComponent(codes.value + "\n")}`;
  tools.querySelector("button").addEventListener("click", () => window.print());
  tools.hidden = false;
}
