/* Says on the page that no passkey was used; allauth reports it as an event and only writes it in the console. */

document.addEventListener("allauth.error", (event) => {
  const said = document.querySelector("[data-passkey-problem]");
  if (!said) return;
  event.preventDefault();
  said.hidden = false;
});

document.addEventListener("click", (event) => {
  const said = document.querySelector("[data-passkey-problem]");
  if (said && event.target.closest("button")) said.hidden = true;
}, true);
