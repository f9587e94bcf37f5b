/*
 * Suggestions while typing, for every form with data-suggest: a combobox with a list (ARIA 1.2, "list autocomplete with
 * manual selection"). The form works without it.
 */
(() => {
  "use strict";
  const PAUSE = 150;
  const FEWEST = 2;

  document.querySelectorAll("form[data-suggest]").forEach((form, number) => {
    const input = form.querySelector("input[name=q]");
    if (!input) return;
    const list = document.createElement("ul");
    const status = document.createElement("div");
    let options = [];
    let active = -1;
    let timer = 0;
    let request = null;

    list.id = "suggestions-" + number;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.label || input.name);
    status.className = "unseen";
    status.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    form.append(list, status);

    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const stop = () => {
      clearTimeout(timer);
      if (request) request.abort();
      request = null;
    };

    const follow = (option) => {
      stop();
      close();
      input.value = option.text;
      if (option.path && option.path.startsWith("/") && !option.path.startsWith("//")) {
        location.assign(option.path);
      } else {
        form.requestSubmit();
      }
    };

    const select = (index) => {
      active = index;
      [...list.children].forEach((item, i) => {
        item.setAttribute("aria-selected", String(i === index));
        if (i === index) item.scrollIntoView({ block: "nearest" });
      });
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.id + "-" + index);
      }
    };

    const show = (found) => {
      options = found;
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren(...found.map((option, index) => {
        const item = document.createElement("li");
        item.id = list.id + "-" + index;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const text = document.createElement("span");
        text.textContent = option.text;
        item.append(text);
        if (option.kind) {
          const kind = document.createElement("span");
          kind.className = "kind";
          kind.textContent = option.kind;
          item.append(kind);
        }
        // Before the field loses focus, which would close the list.
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          if (event.button === 0) follow(option);
        });
        return item;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      status.textContent = found.length ? (form.dataset.count || "").replace("{n}", found.length) : "";
    };

    const ask = async (text) => {
      stop();
      request = new AbortController();
      try {
        const answer = await fetch(form.dataset.suggest + "?q=" + encodeURIComponent(text), {
          signal: request.signal,
          headers: { Accept: "application/json" },
        });
        const found = answer.ok ? await answer.json() : [];
        if (input.value.trim() === text && document.activeElement === input) {
          show(Array.isArray(found) ? found.slice(0, 8) : []);
        }
      } catch {
        // Typed on, or no connection: the form itself still works.
      }
    };

    input.addEventListener("input", () => {
      stop();
      const text = input.value.trim();
      if (text.length < FEWEST) {
        close();
        return;
      }
      timer = setTimeout(() => ask(text), PAUSE);
    });

    input.addEventListener("keydown", (event) => {
      const open = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!open && options.length && input.value.trim().length >= FEWEST) {
          show(options);
        }
        if (list.hidden) return;
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        // One more place than there are options: the field itself.
        select(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
      } else if (event.key === "Enter" && open && active >= 0) {
        event.preventDefault();
        follow(options[active]);
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        stop();
        close();
      } else if (event.key === "Tab") {
        stop();
        close();
      }
    });

    input.addEventListener("blur", () => {
      stop();
      close();
    });
    form.addEventListener("submit", () => {
      stop();
      close();
    });
  });
})();
