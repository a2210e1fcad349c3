// On the last step of joining, and only while many join: does a sum instead of the wait. Nothing depends on it.
for (const field of document.querySelectorAll("[data-work]")) {
  const challenge = JSON.parse(field.dataset.work);
  const worker = new Worker("/altcha-worker.js");
  worker.addEventListener("message", ({ data }) => {
    worker.terminate();
    if (data?.derivedKey) field.value = JSON.stringify({ challenge, solution: data });
  });
  worker.postMessage({ type: "work", challenge, counterStart: 0, counterStep: 1 });
}
