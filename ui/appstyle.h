#pragma once

#include <QProxyStyle>

namespace confab {

/// Fusion, but with the letters for the keyboard underlined only while Alt is held, and with the check boxes
/// of the notes: in the dark Fusion's own can hardly be seen.
class AppStyle : public QProxyStyle
{
    Q_OBJECT

public:
    AppStyle();

    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* returnData = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QApplication* app) override;
    void unpolish(QApplication* app) override;

private:
    bool m_underline = false;
};

} // namespace confab
