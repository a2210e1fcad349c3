// On the last step of joining, and only while many join: does a sum instead of the wait. Nothing depends on it.
const at = "/altcha-worker.js";
// The one address that may be read as a script: browsers that know Trusted Types let nothing else through.
const trusted = window.trustedTypes?.createPolicy("altcha-worker", { createScriptURL: () => at });
for (const field of document.querySelectorAll("[data-work]")) {
  const challenge = JSON.parse(field.dataset.work);
  const worker = new Worker(trusted ? trusted.createScriptURL("") : at);
  worker.addEventListener("message", ({ data }) => {
    worker.terminate();
    if (data?.derivedKey) field.value = JSON.stringify({ challenge, solution: data });
  });
  worker.postMessage({ type: "work", challenge, counterStart: 0, counterStep: 1 });
}
