#pragma once

#include "ui/preferences.h"

#include <QWidget>

class QBoxLayout;

namespace confab {

/// The page of the settings that tells what is kept where and with whom the app has spoken, and wipes it.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(const SettingsFacts& facts, QWidget* parent = nullptr);

Q_SIGNALS:
    /// After a question.
    void wipeRequested();

private:
    void addPlaces(QBoxLayout& layout, const std::vector<StoredPlace>& places);
    void addHosts(QBoxLayout& layout, const std::vector<ContactedHost>& hosts);
    void askToWipe();
};

} // namespace confab
