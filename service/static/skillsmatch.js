// What makes the pages nicer. Everything works without it, so each part looks for its own element and is silent when that is not there.
"use strict";

const alle = (kiezer) => document.querySelectorAll(kiezer);

/** A part that folds open and has an id stays as it was left, on this page, for as long as the tab is open. */
function onthoudUitklap() {
  for (const deel of alle("details[id]")) {
    const sleutel = `uitklap ${location.pathname} ${deel.id}`;
    const stand = sessionStorage.getItem(sleutel);
    if (stand !== null) deel.open = stand === "open";
    deel.addEventListener("toggle", () => sessionStorage.setItem(sleutel, deel.open ? "open" : "dicht"));
  }
  // Who follows a link to something inside wants to see it.
  const doel = location.hash && document.getElementById(location.hash.slice(1));
  const om = doel && doel.closest("details");
  if (om) {
    om.open = true;
    doel.scrollIntoView();
  }
}

/** Filters with `data-vanzelf` are applied when a choice is made. */
function filterVanzelf() {
  for (const vorm of alle("form[data-vanzelf]")) {
    vorm.addEventListener("change", (gebeurtenis) => {
      if (gebeurtenis.target.matches("select, input[type=checkbox], input[type=radio]")) vorm.requestSubmit();
    });
  }
}

/** The browser asks before a form that was changed is left without sending it. */
function waarschuwBijVerlaten() {
  let gewijzigd = false;
  for (const vorm of alle("form[data-let-op]")) {
    vorm.addEventListener("input", () => { gewijzigd = true; });
  }
  document.addEventListener("submit", () => { gewijzigd = false; });
  addEventListener("beforeunload", (gebeurtenis) => {
    if (gewijzigd) gebeurtenis.preventDefault();
  });
}

/** Comparing is for two: the button says so, and a third cannot be chosen. */
function vergelijkTwee() {
  for (const vorm of alle("form[data-twee]")) {
    // The boxes may stand outside the form and belong to it by their attribute `form`.
    const vakken = [...vorm.elements].filter((veld) => veld.name === "kandidaten");
    const knop = vorm.querySelector("button[type=submit]");
    const tel = () => {
      const gekozen = vakken.filter((vak) => vak.checked).length;
      knop.setAttribute("aria-disabled", String(gekozen !== 2));
      for (const vak of vakken) vak.disabled = gekozen === 2 && !vak.checked;
    };
    vorm.addEventListener("submit", (gebeurtenis) => {
      if (knop.getAttribute("aria-disabled") === "true") gebeurtenis.preventDefault();
    });
    document.addEventListener("change", tel);
    tel();
  }
}

/** While something takes long: look now and then, and show the page again when it is done. */
function wachtTotKlaar() {
  const nogBezig = (pagina) => pagina.querySelector("[data-bezig]") !== null;
  if (!nogBezig(document)) return;
  const kijk = async () => {
    try {
      const antwoord = await fetch(location.href);
      const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
      if (!nogBezig(pagina)) return location.reload();
    } catch {
      // The network is gone for a moment: look again later.
    }
    setTimeout(kijk, 2000);
  };
  setTimeout(kijk, 2000);
}

/** A page that is meant for paper gets a button to print it; the page may say where, and in which words. */
function biedAfdrukkenAan() {
  if (!document.body.classList.contains("blad")) return;
  const plek = document.querySelector("[data-afdrukken]");
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = `knop knop--${plek ? "gewoon" : "hoofd"}`;
  knop.textContent = plek ? plek.dataset.afdrukken : "Afdrukken";
  knop.addEventListener("click", () => print());
  (plek || document.querySelector("main")).append(knop);
}

/** What went wrong is read first. */
function toonFouten() {
  const fouten = document.querySelector("[data-focus]");
  if (fouten) fouten.focus();
}

/** Who logs out leaves nothing of what was open on this machine. */
function vergeetBijUitloggen() {
  const vorm = document.querySelector("form[action='/uitloggen']");
  if (vorm) vorm.addEventListener("submit", () => sessionStorage.clear());
}

onthoudUitklap();
filterVanzelf();
waarschuwBijVerlaten();
vergelijkTwee();
toonFouten();
wachtTotKlaar();
biedAfdrukkenAan();
vergeetBijUitloggen();
