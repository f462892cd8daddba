/* Closes an open menu (details[data-menu]) on Escape and when the user goes elsewhere. All works without it. */

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!except || !menu.contains(except)) menu.open = false;
  }
}

document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("focusin", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement.closest("details[data-menu][open]");
  closeMenus();
  if (menu) menu.querySelector("summary").focus();
});
