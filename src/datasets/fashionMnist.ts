import { digitShape } from './digitShape.ts';
import type { FileDataset } from './types.ts';

/** Garments in the format of MNIST, but harder: the classes look more alike and have more shades. */
export const fashionMnist: FileDataset = {
  id: 'fashion-mnist',
  label: 'Fashion-MNIST',
  help: '70,000 photographs of clothes, shoes and bags in the format of MNIST. Harder, because many classes look alike.',
  shape: digitShape,
  classes: ['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot'],
  credit: 'H. Xiao, K. Rasul and R. Vollgraf (2017), Zalando Research',
  licence: 'MIT',
  placement: 'fashion',
  read: async bytes => (await import('./digits.ts')).readDigits(bytes),
};
