#include "core/server/nameshape.h"

#include <QList>

#include <unicode/uchar.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

#include <memory>

namespace confab {

namespace {

constexpr char32_t BrailleBlank = 0x2800; // drawn as nothing, and yet a symbol

struct Close
{
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

bool isSeen(uint c)
{
    return !QChar::isSpace(c) && c != BrailleBlank &&
           !u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// One way of writing each character, and none that is not seen.
QString composed(const QString& text)
{
    QList<uint> seen = text.normalized(QString::NormalizationForm_KC).toUcs4();
    seen.removeIf([](uint c) { return !isSeen(c); });
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(seen.constData()), seen.size());
}

/// What a function of ICU makes of a text; the text itself where it cannot.
template<typename Convert>
QString converted(const QString& text, Convert convert)
{
    QString result(4 * text.size() + 16, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const auto fill = [&] {
        return convert(reinterpret_cast<UChar*>(result.data()), static_cast<int32_t>(result.size()),
                       reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()),
                       &status);
    };
    int32_t length = fill();
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        result.resize(length);
        status = U_ZERO_ERROR;
        length = fill();
    }
    return U_SUCCESS(status) ? result.first(length) : text;
}

/// Qt's folding leaves what becomes two letters.
QString folded(const QString& text)
{
    return converted(text, [](UChar* to, int32_t room, const UChar* from, int32_t size, UErrorCode* status) {
        return u_strFoldCase(to, room, from, size, U_FOLD_CASE_DEFAULT, status);
    });
}

QString skeleton(const QString& text)
{
    static const std::unique_ptr<USpoofChecker, Close> checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<USpoofChecker, Close>(uspoof_open(&status));
    }();
    return converted(text, [](UChar* to, int32_t room, const UChar* from, int32_t size, UErrorCode* status) {
        return uspoof_getSkeleton(checker.get(), 0, from, size, to, room, status);
    });
}

} // namespace

std::array<QString, 2> nameShapes(const QString& name)
{
    const QString seen = composed(name);
    return {folded(skeleton(folded(seen))), folded(skeleton(seen))};
}

} // namespace confab
