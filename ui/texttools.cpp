#include "ui/texttools.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::texttools {

namespace {

constexpr int MostMarks = 4;
constexpr qsizetype LongestAddress = 2048;

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Characters that turn the reading direction of what follows, and so can show `gpj.exe` for `exe.jpg`.
bool isDirectionControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isDropped(char32_t c)
{
    return (QChar::category(c) == QChar::Other_Control && c != U'\n' && c != U'\t') || isDirectionControl(c);
}

bool endsSentence(QChar c)
{
    return u".,;:!?'\"*_~…»”’"_s.contains(c);
}

/// True for `)` where the stretch has more of them than of `(`: it closes a bracket from before the address.
bool closesOuterBracket(QStringView stretch)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 3> Brackets{
        {{u'(', u')'}, {u'[', u']'}, {u'{', u'}'}}};
    return std::any_of(Brackets.begin(), Brackets.end(), [stretch](auto bracket) {
        return stretch.back() == QChar(bracket.second) &&
               stretch.count(QChar(bracket.second)) > stretch.count(QChar(bracket.first));
    });
}

QStringView withoutSentenceMarks(QStringView stretch)
{
    while (!stretch.isEmpty() && (endsSentence(stretch.back()) || closesOuterBracket(stretch))) {
        stretch.chop(1);
    }
    return stretch;
}

std::optional<QUrl> openableMail(const QUrl& url)
{
    QUrl receivers;
    receivers.setScheme(u"mailto"_s);
    receivers.setPath(url.path());
    if (!url.path().contains(u'@') || url.hasFragment() || !url.host().isEmpty() || !receivers.isValid()) {
        return std::nullopt;
    }
    return receivers;
}

} // namespace

std::vector<Link> findLinks(QStringView text)
{
    // Format characters (Cf) are left out, so that a direction mark cannot hide inside an address.
    static const QRegularExpression Pattern(uR"((?<![\p{L}\p{N}])(?:https?://|mailto:)[^\s<>"`\p{C}]++)"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Link> links;
    for (auto matches = Pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > LongestAddress) {
            continue;
        }
        const QStringView address = withoutSentenceMarks(match.capturedView());
        if (const std::optional<QUrl> url = openableUrl(address.toString())) {
            links.push_back({.start = match.capturedStart(), .length = address.size(), .url = *url});
        }
    }
    return links;
}

std::optional<QUrl> openableUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || url.authority().contains(u'@')) {
        return std::nullopt;
    }
    if (url.scheme() == "mailto"_L1) {
        return openableMail(url);
    }
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isWeb && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

QString unmistakable(const QUrl& url)
{
    return url.toString(QUrl::FullyEncoded);
}

QString drawable(QStringView text)
{
    QString result;
    result.reserve(text.size());
    int marks = 0;
    char32_t before = 0;
    for (const char32_t c : text.toUcs4()) {
        const bool secondOfCrLf = c == U'\n' && before == U'\r';
        before = c;
        if (c == U'\r' || c == 0x2028 || c == 0x2029) {
            result += u'\n';
            marks = 0;
            continue;
        }
        marks = isMark(c) ? marks + 1 : 0;
        if (!secondOfCrLf && !isDropped(c) && marks <= MostMarks) {
            result += QStringView(QChar::fromUcs4(c));
        }
    }
    return result;
}

QString oneLine(QStringView text)
{
    return drawable(text).simplified();
}

QStringView start(QStringView text, qsizetype units, qsizetype lines)
{
    qsizetype end = std::min(units, text.size());
    qsizetype lineEnd = -1;
    for (qsizetype line = 0; line < lines; ++line) {
        lineEnd = text.indexOf(u'\n', lineEnd + 1);
        if (lineEnd < 0 || lineEnd >= end) {
            lineEnd = end;
            break;
        }
    }
    end = std::min(end, lineEnd);
    if (end > 0 && end < text.size() && text.at(end - 1).isHighSurrogate() && text.at(end).isLowSurrogate()) {
        --end;
    }
    return text.first(end);
}

QString toolTip(const QString& plainText)
{
    return plainText.isEmpty()
               ? QString()
               : u"<div style=\"white-space: pre-wrap\">%1</div>"_s.arg(plainText.toHtmlEscaped());
}

} // namespace confab::texttools
