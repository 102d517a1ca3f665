/* Asks the browser for a passkey and puts its answer into the form that stands on the page. */
(function () {
  'use strict';
  if (!window.PublicKeyCredential || !window.fetch) { return; }

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (sign) { return sign.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = '';
    new Uint8Array(buffer).forEach(function (byte) { plain += String.fromCharCode(byte); });
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  function named(credential) {
    return Object.assign({}, credential, { id: bytes(credential.id) });
  }

  function make(key) {
    key.challenge = bytes(key.challenge);
    key.user.id = bytes(key.user.id);
    key.excludeCredentials = (key.excludeCredentials || []).map(named);
    return navigator.credentials.create({ publicKey: key });
  }

  function use(key) {
    key.challenge = bytes(key.challenge);
    key.allowCredentials = (key.allowCredentials || []).map(named);
    return navigator.credentials.get({ publicKey: key });
  }

  function written(credential) {
    var said = credential.response;
    var response = { clientDataJSON: text(said.clientDataJSON) };
    ['attestationObject', 'authenticatorData', 'signature', 'userHandle'].forEach(function (part) {
      if (said[part]) { response[part] = text(said[part]); }
    });
    var raw = text(credential.rawId);
    return JSON.stringify({ id: raw, rawId: raw, type: credential.type, response: response });
  }

  function ask(form) {
    var mark = new URLSearchParams({ form: form.elements.form.value });
    return fetch(form.dataset.start, { method: 'POST', body: mark, credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) { throw new Error(String(answer.status)); }
        return answer.json();
      })
      .then(function (asked) {
        form.elements.ceremony.value = asked.ceremony;
        var key = asked.options.publicKey;
        return form.dataset.passkey === 'make' ? make(key) : use(key);
      })
      .then(function (credential) {
        form.elements.credential.value = written(credential);
        form.submit();
      });
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    var trouble = form.querySelector('[data-trouble]');
    form.hidden = false;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      trouble.hidden = true;
      ask(form).catch(function () { trouble.hidden = false; });
    });
  });
}());
