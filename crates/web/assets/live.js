/* Shows by itself what is new on this page. Without it the page is opened again by hand. */
(function () {
  'use strict';
  var said = document.currentScript.dataset, stands = said.stands, news = document.getElementById('news');
  if (!window.EventSource || !window.fetch || !window.DOMParser) { return; }

  /* A page to read only says that there is news; a page on a wall takes it. */
  function tell() {
    if (news) { news.firstElementChild.hidden = false; return; }
    fetch(location.href).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
      if (fresh) { document.querySelector('main').replaceWith(fresh); }
    }).catch(function () { });
  }

  /* Not five hundred at the same moment. */
  new EventSource(said.url).onmessage = function (event) {
    if (event.data === stands) { return; }
    stands = event.data;
    setTimeout(tell, Math.random() * 2000);
  };
})();
