#pragma once

#include <QTranslator>

namespace confab::test {

/// A language whose words are half as long again, as German is in places.
class LongLanguage : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QStringLiteral("üßwxyz").repeated(2).left(text.size() / 2 + 1);
    }
};

} // namespace confab::test
