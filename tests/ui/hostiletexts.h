#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace confab::test {

/// A hundred texts that somebody may send to spoil what others see.
inline const QList<QString>& hostileTexts()
{
    using namespace Qt::StringLiterals;
    static const QList<QString> all{
        // Direction controls: what is read is not what stands there.
        u"exe.\u202Egpj.txt"_s,
        u"\u202Eeverything turned"_s,
        u"\u2066isolated\u2069 and \u2067turned\u2069"_s,
        u"unclosed \u2067isolate"_s,
        u"\u202A\u202B\u202C\u202D\u202E"_s,
        u"\u200Fright-to-left mark"_s,
        u"\u061CArabic letter mark"_s,
        u"مرحبا Ada \u200Fשלום"_s,
        u"שלום"_s,
        u"محمد بن عبد الله"_s,
        // What cannot be seen.
        u"Ada\u200B"_s,
        u"A\u200Bd\u200Ca\u200D"_s,
        u"\uFEFFAda"_s,
        u"\u2060\u2061\u2062\u2063"_s,
        u"\u00AD\u00AD\u00AD"_s,
        u"\u3164"_s,
        u"\u2800\u2800\u2800"_s,
        u"Ada\U000E0041\U000E0042\U000E007F"_s,
        u"\u180E\u17B4\u17B5"_s,
        u" \u00A0\u2003\u3000 "_s,
        // Towers of marks.
        u"Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035Aa"_s,
        u"a"_s + QString(300, QChar(0x0301)),
        u"a"_s + QString(480, QChar(0x0489)),
        QString(64, QChar(0x20DD)),
        u"ก"_s + QString(200, QChar(0x0E49)),
        u"\u0B95"_s + QString(100, QChar(0x0BCD)),
        u"﷽"_s.repeated(60),
        u"𒐫"_s.repeated(60),
        u"꧅"_s.repeated(60),
        u"⸻"_s.repeated(60),
        // Markup.
        u"<b>bold</b>"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"<img src=\"file:///etc/passwd\" width=5000 height=5000>"_s,
        u"<script>alert(1)</script>"_s,
        u"<table width=9000><tr><td>wide</table>"_s,
        u"<h1 style=\"font-size:400px\">large</h1>"_s,
        u"<a href=\"https://evil.example\">https://bank.example</a>"_s,
        u"<!-- gone -->"_s,
        u"&lt;b&gt;&amp;&#x202e;&nbsp;"_s,
        u"<style>*{display:none}</style>"_s,
        u"<p>"_s.repeated(200),
        u"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>"_s,
        u"<svg onload=alert(1)>"_s,
        u"</div></td></table></html>"_s,
        u"**bold** _x_ `code` [a](javascript:alert(1)) ![b](file:///etc/passwd)"_s,
        u"# heading\n| a | b |\n|---|---|\n> quote"_s,
        // Links.
        u"javascript:alert(1)"_s,
        u"data:text/html,<script>alert(1)</script>"_s,
        u"file:///etc/passwd"_s,
        u"smb://evil.example/share"_s,
        u"vbscript:msgbox(1)"_s,
        u"https://bank.example@evil.example/login"_s,
        u"https://\u0430pple.example/"_s,
        u"https://evil.example/\u202Egpj.exe"_s,
        u"https://bank.example\u2024evil.example/"_s,
        u"https://"_s + QString(4000, u'a') + u".example/"_s,
        u"mailto:a@b.example?attach=/etc/passwd&body=x"_s,
        u"confab://evil.example/abc-defg-hij"_s,
        u"http://[::1]:22/"_s,
        u"HTTPS://EVIL.example/%0d%0aSet-Cookie:x"_s,
        // Controls, and what a terminal would do.
        u"a\u0000b"_s,
        u"\u0007\u0008\u007F"_s,
        u"\x1b[2J\x1b[31mred"_s,
        u"\x1b]0;title\x07"_s,
        u"\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\"_s,
        u"\u009B31m"_s,
        u"\u0085next line"_s,
        u"line\u2028separator\u2029paragraph"_s,
        u"Ada\nBen (host)"_s,
        u"Ada\r\n\r\nBen: I agree"_s,
        u"\n\n\n\n\n\n\n\n"_s,
        u"tab\tand\vmore\f"_s,
        QString(400, u'\n') + u"far below"_s,
        // Too much of it.
        QString(10'000, u'W'),
        QString(60'000, u'i'),
        u"word "_s.repeated(8'000),
        u"\U0001F600"_s.repeated(5'000),
        QString(512, u'x'),
        QString(64, u'W'),
        u"a b "_s.repeated(16),
        // Paths and other programs' words.
        u"../../../../etc/passwd"_s,
        u"..\\..\\windows\\system32"_s,
        u"/dev/null"_s,
        u"CON"_s,
        u"nul.txt:stream"_s,
        u"$(reboot) `reboot` ; reboot | reboot"_s,
        u"--delete"_s,
        u"'; DROP TABLE messages; --"_s,
        u"%s%s%n%x %1 %2 %L1 %99"_s,
        u"[*] - Confab"_s,
        u"&File &Edit && more"_s,
        u"{\"jsonrpc\":\"2.0\",\"method\":\"leave\"}"_s,
        // Who looks like somebody else, and letters of many parts.
        u"\u0410d\u0430"_s,
        u"Ada (Host)"_s,
        u"You"_s,
        u"\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s,
        u"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"_s,
        u"\U0001F1E9\U0001F1EA\U0001F1FA"_s,
        QString(QChar(0xD83D)) + u"lone half"_s,
        u"e\u0301 \u00E9 \uFB03 \u2126 \u212B"_s,
    };
    return all;
}

/// Nothing in it ends a line, turns the reading direction, or commands anything.
inline bool isOneHarmlessLine(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029 ||
               (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    });
}

} // namespace confab::test
